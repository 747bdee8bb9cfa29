#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace signalr_config::text {

/// The offset, in the raw text between a JSON string's quotes, of the character whose bytes stand at
/// `decoded_offset` in the decoded string. An offset past the end gives the end.
std::size_t json_escaped_offset(std::string_view raw, std::size_t decoded_offset);

/// `text` as a JSON string, in quotes. Precondition: it is well-formed UTF-8, which stays as it is.
std::string json_quoted(std::string_view text);

}  // namespace signalr_config::text
