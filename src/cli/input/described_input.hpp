#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "cli/framework/command.hpp"
#include "cli/input/input_options.hpp"
#include "cli/input/standard_input.hpp"
#include "signalr_config/deployment.hpp"
#include "signalr_config/file_system.hpp"

namespace signalr_config::cli {

/// One path of the input, with what is known about it before it is read as configuration.
struct InputPath {
  std::string path;
  std::optional<SourceKind> kind;                    ///< nothing for a directory
  std::optional<std::string> text;                   ///< of standard input
  std::shared_ptr<const FileSystem> files = disk();  ///< where it is, and what a description names
  std::optional<std::string> project = {};           ///< of a directory: the project file that was named
  bool is_solution = false;                          ///< it stands for the projects in it

  /// As the user knows it.
  std::string name() const { return path == "-" ? "<stdin>" : files->name_of(path); }
};

/// Whether it is a deployment description.
bool is_description(const InputPath& path);

/// By what descriptions are read.
struct DescriptionContext {
  const InputOptions& options;
  const Invocation& invocation;
};

/// What the paths are: their kinds given, or told by name and content.
std::vector<InputPath> look_at_paths(const InputOptions& options, StandardInput& standard_input);

/// The applications that the deployment descriptions of the input start.
struct DescribedInput {
  std::vector<DescribedApplication> applications;  ///< those that were picked
  std::vector<Diagnostic> diagnostics;
  std::vector<std::filesystem::path> paths;  ///< of every file that was read
  bool is_described = false;                 ///< whether there was a description at all
  bool refused = false;
};

/// The error where one application is wanted and a description has these.
[[noreturn]] void refuse_several(const std::vector<std::string>& labels);

/// Reads the descriptions among the paths, which leaves the others, and that of `--env-from`.
DescribedInput take_descriptions(std::vector<InputPath>& paths, const DescriptionContext& context);

}  // namespace signalr_config::cli
