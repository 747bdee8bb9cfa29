#pragma once

#include <string>
#include <string_view>

namespace signalr_config::cli {

/// A key as somebody types it: `Azure__SignalR` means `Azure:SignalR`, as in an environment variable's name.
std::string key_from_argument(std::string_view argument);

}  // namespace signalr_config::cli
