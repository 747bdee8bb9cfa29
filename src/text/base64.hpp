#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "signalr_config/export.hpp"

namespace signalr_config::text {

/// Decodes base64 (RFC 4648, section 4) as Go's and Kubernetes' decoder does: line ends are passed over, the
/// padding is required. Nothing where the text is something else.
[[nodiscard]] std::optional<std::string> decode_base64(std::string_view text);

/// Encodes bytes as base64 on one line, with padding.
[[nodiscard]] std::string encode_base64(std::string_view bytes);

/// Encodes bytes as the parts of a JSON Web Token are: base64url (RFC 4648, section 5) without padding.
[[nodiscard]] SIGNALR_CONFIG_EXPORT std::string encode_base64url(std::string_view bytes);

/// Decodes it. Nothing where the text is something else; padding and line ends are.
[[nodiscard]] SIGNALR_CONFIG_EXPORT std::optional<std::string> decode_base64url(std::string_view text);

}  // namespace signalr_config::text
