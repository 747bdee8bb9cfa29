#pragma once

#include <string_view>

namespace signalr_config::cli {

/// The version of the program, as the build says it.
inline constexpr std::string_view version = SIGNALR_CONFIG_VERSION;

}  // namespace signalr_config::cli
