#pragma once

#include <string_view>

namespace signalr_config::signalr {

/// The key that every copy of the emulator has (asrs-emulator).
[[nodiscard]] constexpr bool is_emulator_key(std::string_view key) noexcept {
  return key == "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789ABCDEFGH";
}

}  // namespace signalr_config::signalr
