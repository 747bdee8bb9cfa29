#pragma once

#include <string>
#include <string_view>

namespace signalr_config::text {

/// SHA-256 (FIPS 180-4) as 64 lower-case hexadecimal digits. For names that .NET derives from it, not for
/// anything that has to resist an attacker's clock.
[[nodiscard]] std::string sha256_hexadecimal(std::string_view bytes);

}  // namespace signalr_config::text
