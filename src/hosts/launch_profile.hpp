#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "signalr_config/environment.hpp"
#include "signalr_config/file_system.hpp"

namespace signalr_config::hosts {

/// A profile of a project's launch settings, as `dotnet run` starts it.
struct LaunchProfile {
  std::string name;
  Environment variables;  ///< those that it sets, with their places
  std::string command;    ///< its commandName; empty where it has none

  /// Whether `dotnet run` starts it. It takes the first of these where none is named.
  bool is_project() const { return command == "Project"; }
};

/// The launch settings of a project.
struct LaunchSettings {
  std::filesystem::path file;  ///< Properties/launchSettings.json, or NAME.run.json of a file-based app
  std::vector<LaunchProfile> profiles;  ///< in the file's order; none where it is missing or cannot be read

  /// The profile of a name, whatever its case, as `dotnet run` compares it; the first that starts the project
  /// for an empty one. Null pointer: there is none.
  const LaunchProfile* find(const std::string& name) const;
};

/// `app`: the C# file of an application without a project.
[[nodiscard]] LaunchSettings read_launch_settings(const std::filesystem::path& directory,
                                                  const std::optional<std::filesystem::path>& app,
                                                  const FileSystem& files = *disk());

/// The variables that `dotnet run` gives to the program: the profile's override the shell's. `%NAME%` in
/// them is a variable of the shell, as `Environment.ExpandEnvironmentVariables` has it.
[[nodiscard]] Environment with_launch_profile(const Environment& shell, const LaunchProfile& profile);

}  // namespace signalr_config::hosts
