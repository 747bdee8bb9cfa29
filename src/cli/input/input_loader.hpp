#pragma once

#include <string>
#include <utility>
#include <vector>

#include "cli/framework/command.hpp"
#include "cli/input/declared_input.hpp"
#include "cli/input/described_input.hpp"
#include "cli/input/input_options.hpp"
#include "cli/input/load_input.hpp"

namespace signalr_config::cli {

/// What the input consists of besides the application that a description starts.
struct InputParts {
  const InputOptions& options;
  const Invocation& invocation;
  const std::vector<InputPath>& paths;
  const std::vector<std::pair<std::string, std::string>>& settings;
  /// What the shell has in which the application is started; nothing where that was switched off.
  const Environment& shell;
};

/// Reads the sources of one application, in one of its variants. `application` is a null pointer where the
/// input has no description.
[[nodiscard]] LoadedInput load_one(const InputParts& parts, const DescribedApplication* application,
                                   const InputVariant& variant);

}  // namespace signalr_config::cli
