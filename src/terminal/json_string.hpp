#pragma once

#include <string>
#include <string_view>

namespace signalr_config::terminal {

/// Appends the text as a string of JSON, in quotes, with what `printable_json` escapes escaped as well; bytes
/// that are not UTF-8 become U+FFFD. Long reports are mostly such strings: it takes a few instructions a
/// byte.
void append_json_string(std::string& json, std::string_view text);

}  // namespace signalr_config::terminal
