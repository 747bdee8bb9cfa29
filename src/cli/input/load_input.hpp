#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "cli/framework/command.hpp"
#include "cli/input/described_input.hpp"
#include "cli/input/host_choice.hpp"
#include "cli/input/input_options.hpp"
#include "signalr_config/host.hpp"

namespace signalr_config::cli {

/// What the input options led to, for one application.
struct LoadedInput {
  std::string application;                     ///< as a description names it; empty where there is none
  std::optional<Configuration> configuration;  ///< nothing if a source was refused
  std::vector<Diagnostic> diagnostics;         ///< of the sources, of the host and of the description
  std::optional<HostSources> host;             ///< where a directory or a description is read
  std::optional<std::filesystem::path> directory;
  std::shared_ptr<const HostOptions> host_options;  ///< of a directory; null pointer where none is read
  HostChoice host_choice;
  Environment variables;          ///< what the application sees
  bool has_unseen_files = false;  ///< whether a description starts it, without its own files
  std::optional<hosts::Declared<std::string>> environment_in_code;  ///< its name, which wins over variables
  std::string cleared;                       ///< where code drops what the host reads; empty: nowhere
  std::vector<std::string> not_followed;     ///< of the application's own files: sentences for people
  bool has_computed_sources = false;         ///< whether its code may add settings that are not known
  bool is_variant = false;                   ///< whether it is one of several answers of one application
  bool is_elsewhere = false;                 ///< whether it runs on a machine that is not this one
  std::vector<std::filesystem::path> paths;  ///< whose change can change the result

  bool ok() const { return configuration.has_value(); }
};

/// What the input consists of besides the files that the options name.
struct InputContext {
  std::vector<std::pair<std::string, std::string>> settings;  ///< those of --set
};

/// Reads what the options name: one application, or as many as the deployment descriptions among the input
/// start. Throws `UsageError` where there is nothing to read. Warns on standard error about secrets on the
/// command line.
std::vector<LoadedInput> load_applications(const InputOptions& options, Invocation& invocation);

/// The same of paths that somebody has looked at already, and read from elsewhere than files where they have
/// a text. `options.paths` does not count.
std::vector<LoadedInput> load_applications(const InputOptions& options, std::vector<InputPath> paths,
                                           const InputContext& context, Invocation& invocation);

/// The same, for commands that work on one application: several are a `UsageError`.
LoadedInput load_input(const InputOptions& options, Invocation& invocation);

/// The exit code where loading failed: a file that nobody can read is no answer, a malformed one is.
ExitCode failed_load_code(const std::vector<Diagnostic>& diagnostics);
ExitCode failed_load_code(const LoadedInput& input);

}  // namespace signalr_config::cli
