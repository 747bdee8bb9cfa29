#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "hosts/project/file.hpp"
#include "signalr_config/host.hpp"

namespace signalr_config::hosts {

/// What several hosts have in common; each takes from it what it has.

/// A key of what a host knows before it reads a single file; an empty value counts, as it does for .NET.
std::optional<Decision> decide(const Configuration& configuration, std::string_view key);

/// The environment's name: given explicitly, by the host's own configuration, or .NET's default.
Decision decide_environment(const HostOptions& options, const Configuration& configuration);

std::optional<Decision> decide_application(const HostOptions& options, const Configuration& configuration,
                                           const ProjectSearch& search);

/// The project file, where there is a directory of this machine to look in.
ProjectSearch find_host_project(const HostOptions& options, const std::filesystem::path& root);

/// Notes what decides which project that is.
void add_project_paths(HostSources& sources, const HostOptions& options, const std::filesystem::path& root);

/// `./appsettings.json` is `appsettings.json` to people.
std::filesystem::path file_in(const std::filesystem::path& root, const std::string& name);

/// appsettings.json, appsettings.{Environment}.json and those of the application's name.
void add_settings_files(HostSources& sources, const HostOptions& options, const std::filesystem::path& root);

/// The user secrets, where the environment is Development.
void add_secrets(HostSources& sources, const HostOptions& options, const ProjectSearch& search,
                 const std::filesystem::path& root);

}  // namespace signalr_config::hosts
