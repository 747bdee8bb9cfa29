#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "signalr_config/host.hpp"

namespace signalr_config::hosts {

/// What `func start` would set of a project's local.settings.json.
struct LocalSettings {
  std::optional<std::filesystem::path> path;  ///< nothing: the project has no such file
  Environment variables;
  std::vector<Diagnostic> diagnostics;
};

LocalSettings read_local_settings(const std::filesystem::path& directory, const FileSystem& files);

/// The same of a file with another name, which nothing reads.
LocalSettings read_local_settings_file(const std::filesystem::path& path, const FileSystem& files);

/// The variables that the functions see: the file's, except where the shell has one that is not empty.
Environment with_local_settings(const Environment& shell, const Environment& local_settings);

}  // namespace signalr_config::hosts
