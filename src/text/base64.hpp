#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace signalr_config::text {

/// Decodes base64 (RFC 4648, section 4) as Go's and Kubernetes' decoder does: line ends are passed over, the
/// padding is required. Nothing where the text is something else.
[[nodiscard]] std::optional<std::string> decode_base64(std::string_view text);

/// Encodes bytes as base64 on one line, with padding.
[[nodiscard]] std::string encode_base64(std::string_view bytes);

}  // namespace signalr_config::text
