#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "cli/command.hpp"
#include "cli/input_options.hpp"
#include "signalr_config/host.hpp"

namespace signalr_config::cli {

/// What the input options led to.
struct LoadedInput {
  std::optional<Configuration> configuration;  ///< nothing if a source was refused
  std::vector<Diagnostic> diagnostics;         ///< of the sources and of the host
  std::optional<HostSources> host;             ///< the directory's, if there is one among the paths
  std::optional<std::filesystem::path> directory;

  bool ok() const { return configuration.has_value(); }
};

/// Reads what the options name. Throws `UsageError` where there is nothing to read. Warns on standard error
/// about secrets on the command line.
LoadedInput load_input(const InputOptions& options, Invocation& invocation);

/// The exit code where loading failed: a file that nobody can read is no answer, a malformed one is.
ExitCode failed_load_code(const LoadedInput& input);

}  // namespace signalr_config::cli
