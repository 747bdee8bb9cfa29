#pragma once

#include <string>
#include <string_view>

#include "signalr_config/export.hpp"

namespace signalr_config::text {

/// `text` as .NET holds it once it came in as UTF-8 from the system: what is ill-formed becomes U+FFFD.
[[nodiscard]] SIGNALR_CONFIG_EXPORT std::string well_formed(std::string_view text);

}  // namespace signalr_config::text
