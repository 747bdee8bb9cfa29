#pragma once

#include <cstddef>
#include <string_view>

namespace signalr_config {

/// The offset, in the raw text between a JSON string's quotes, of the character whose bytes stand at
/// `decoded_offset` in the decoded string. An offset past the end gives the end.
std::size_t json_escaped_offset(std::string_view raw, std::size_t decoded_offset);

}  // namespace signalr_config
