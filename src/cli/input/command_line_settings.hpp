#pragma once

#include <string>
#include <utility>
#include <vector>

#include "cli/framework/command.hpp"
#include "cli/input/standard_input.hpp"

namespace signalr_config::cli {

/// The keys and values of `--set`. A value that is `-` or missing comes from standard input. Warns about
/// secrets among them: a command line stays in the shell's history.
std::vector<std::pair<std::string, std::string>> read_settings(const std::vector<std::string>& arguments,
                                                               StandardInput& standard_input,
                                                               Invocation& invocation);

}  // namespace signalr_config::cli
