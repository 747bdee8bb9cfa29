#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "signalr_config/origin.hpp"

namespace signalr_config::core {

/// ConfigurationPath.KeyDelimiter: what sets the segments of a key apart.
inline constexpr char key_delimiter = ':';

/// Whether a key is a section's own, or below it; case does not matter.
[[nodiscard]] bool is_in_section(std::string_view key, std::string_view section);

/// The name of the variable that sets a key: `Azure__SignalR__ConnectionString`. A colon alone would do on
/// some systems, and not in every shell.
[[nodiscard]] std::string variable_name(std::string_view key);

/// A key as the source of an origin spells keys: with `__` where that is a variable of any kind.
[[nodiscard]] std::string spelled_as_in(const std::optional<Origin>& origin, std::string_view key);

}  // namespace signalr_config::core
