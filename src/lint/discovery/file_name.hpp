#pragma once

#include <string_view>

namespace signalr_config::lint {

/// Whether a file's name alone says that it is configuration: `appsettings.json`, `compose.yaml`...
bool is_known_name(std::string_view file_name);

/// Whether it is one of those that .NET applications read: what is wrong with them is worth saying also where
/// they do not speak of SignalR, since the application does not start.
bool is_settings_name(std::string_view file_name);

/// Whether it is a compose file's: those of a directory are read together.
bool is_compose_name(std::string_view file_name);

/// Whether a name lets the content decide: `.json`, `.yaml` and the like. Names of packages' manifests and of
/// build output, which speak of SignalR in their own ways, do not.
bool may_be_configuration(std::string_view file_name);

}  // namespace signalr_config::lint
