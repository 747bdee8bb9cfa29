#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/input/described_input.hpp"
#include "cli/input/load_input.hpp"

namespace signalr_config::cli {

/// In what shell an application is started.
struct ShellQuestion {
  const InputOptions& options;
  const Invocation& invocation;
  bool is_described;  ///< by a deployment description, which says the environment itself
  const std::vector<InputPath>& paths;
};

/// The process's variables, unless they were switched off, with those of the launch profile that was asked
/// for.
[[nodiscard]] Environment shell_of(const ShellQuestion& question);

/// Where `dotnet run` would use another environment than the one that is shown.
struct DotnetRun {
  std::string environment;  ///< `Development`
  std::string profile;      ///< `http`
  std::string file;         ///< `Properties/launchSettings.json`
};

/// Nothing where it uses the same, and where no directory of a .NET program is read.
[[nodiscard]] std::optional<DotnetRun> dotnet_run(const LoadedInput& input);

}  // namespace signalr_config::cli
