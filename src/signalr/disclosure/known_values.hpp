#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace signalr_config::signalr {

/// The text to show for the value of a key that an SDK reads: of an option what the SDK can read as such, of
/// an identity section of Functions what is no secret; nothing: mask it.
std::optional<std::string> known_value(std::string_view key, std::string_view value);

}  // namespace signalr_config::signalr
