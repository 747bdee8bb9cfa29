#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace signalr_config::signalr {

/// The text to show for a value of an identity section of Functions, or of the options beside it; nothing:
/// mask it. What a key means is told by its last part, since connections have any name.
std::optional<std::string> harmless_identity_value(std::string_view key, std::string_view value);

}  // namespace signalr_config::signalr
