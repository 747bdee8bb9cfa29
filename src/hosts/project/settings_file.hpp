#pragma once

#include <array>
#include <filesystem>
#include <string_view>
#include <vector>

#include "hosts/project/file.hpp"

namespace signalr_config::hosts {

/// What the program's own settings are called. Of several in a directory the first counts, which is also the
/// one that is written where there is none.
inline constexpr std::array<std::string_view, 2> settings_file_names{".signalr-config.yaml",
                                                                     ".signalr-config.yml"};

/// The settings file of a directory, whether or not it exists.
std::filesystem::path settings_file_in(const std::filesystem::path& directory,
                                       const FileSystem& files = *disk());

/// The `secretsId` of the nearest settings file, in a directory or above it: for applications that have no
/// .NET project. The problem is that file's, if it cannot be read.
SecretsIdSearch find_settings_secrets_id(const std::filesystem::path& directory,
                                         const FileSystem& files = *disk());

/// Where that file is looked for: the nearest first, up to one that exists.
std::vector<std::filesystem::path> settings_files_above(const std::filesystem::path& directory,
                                                        const FileSystem& files = *disk());

}  // namespace signalr_config::hosts
