#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "lint/model/linted_file.hpp"

namespace signalr_config::lint {

/// A directory that is an application, with those of its files that its host reads.
struct ApplicationDirectory {
  std::filesystem::path path;  ///< as it is shown; `.` for the current one
  HostKind host = HostKind::aspnetcore;
  std::vector<const LintedFile*> files;
  std::vector<std::string>
      environments;  ///< sorted, Production first; one empty name where the host has none
};

/// The directory of the application that a file is a part of; of Properties/launchSettings.json, the one
/// above.
/// `.` for the current one.
std::filesystem::path application_path(const LintedFile& file);

/// What makes a directory an application: `appsettings.json` or its YAML form, `host.json`, `web.config`.
/// `host_in` says of a directory what reads it, where that is not left to its files.
std::vector<ApplicationDirectory> find_application_directories(
    std::span<const LintedFile> files,
    const std::function<std::optional<HostKind>(const std::filesystem::path& directory)>& host_in);

/// Whether it is a layer of configuration of another name than those that hosts look for. It was named, and
/// is judged as settings are.
bool is_named_layer(const LintedFile& file);

/// `Development` of `chat.Development.json`: what stands there in the names of settings files.
std::string environment_of(const LintedFile& file);

}  // namespace signalr_config::lint
