#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "signalr_config/export.hpp"

namespace signalr_config::text {

/// The offset, in the raw text between a JSON string's quotes, of the character whose bytes stand at
/// `decoded_offset` in the decoded string. An offset past the end gives the end.
std::size_t json_escaped_offset(std::string_view raw, std::size_t decoded_offset);

/// `text` as it stands between the quotes of a JSON string. Precondition: it is well-formed UTF-8, which
/// stays as it is.
std::string json_escaped(std::string_view text);

/// The same in quotes.
SIGNALR_CONFIG_EXPORT std::string json_quoted(std::string_view text);

}  // namespace signalr_config::text
