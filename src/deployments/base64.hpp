#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace signalr_config::deployments {

/// Decodes base64 (RFC 4648, section 4) as Go's and Kubernetes' decoder does: line ends are passed over, the
/// padding is required. Nothing where the text is something else.
[[nodiscard]] std::optional<std::string> decode_base64(std::string_view text);

}  // namespace signalr_config::deployments
