#pragma once

#include <filesystem>
#include <set>
#include <string>

#include "signalr_config/file_system.hpp"

namespace signalr_config::hosts {

/// The environments that have a settings file in a directory: `Staging` for appsettings.Staging.json.
[[nodiscard]] std::set<std::string> settings_environments(const std::filesystem::path& directory,
                                                          const FileSystem& files = *disk());

/// Of `appsettings.Staging.json` the environment's name; empty for other files.
[[nodiscard]] std::string settings_environment(const std::string& file_name);

}  // namespace signalr_config::hosts
