#pragma once

#include <filesystem>
#include <set>
#include <string>
#include <vector>

#include "deployments/recognition/settings_file_name.hpp"
#include "signalr_config/file_system.hpp"

namespace signalr_config::hosts {

/// The settings files in a directory, by environment and then in the order in which a host reads them.
[[nodiscard]] std::vector<deployments::SettingsFileName> settings_files(
    const std::filesystem::path& directory, const FileSystem& files = *disk());

/// The environments that have a settings file in a directory: `Staging` for appsettings.Staging.json.
[[nodiscard]] std::set<std::string> settings_environments(const std::filesystem::path& directory,
                                                          const FileSystem& files = *disk());

}  // namespace signalr_config::hosts
