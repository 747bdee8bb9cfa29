#pragma once

#include <filesystem>
#include <vector>

#include "hosts/project/file.hpp"

namespace signalr_config::hosts {

/// The program's own settings.
inline constexpr const char* settings_file_name = ".signalr-config.yaml";

/// The `secretsId` of the nearest `.signalr-config.yaml`, in a directory or above it: for applications that
/// have no .NET project. The problem is that file's, if it cannot be read.
SecretsIdSearch find_settings_secrets_id(const std::filesystem::path& directory,
                                         const FileSystem& files = *disk());

/// Where that file is looked for: the nearest first, up to one that exists.
std::vector<std::filesystem::path> settings_files_above(const std::filesystem::path& directory,
                                                        const FileSystem& files = *disk());

}  // namespace signalr_config::hosts
