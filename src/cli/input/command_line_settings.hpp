#pragma once

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "cli/framework/command.hpp"
#include "cli/input/standard_input.hpp"
#include "signalr_config/source.hpp"

namespace signalr_config::cli {

/// The keys and values of `--set`. A value that is `-` or missing comes from standard input. Warns about
/// secrets among them: a command line stays in the shell's history.
std::vector<std::pair<std::string, std::string>> read_settings(const std::vector<std::string>& arguments,
                                                               StandardInput& standard_input,
                                                               Invocation& invocation);

/// A source of what was given by `--set`: its entries say so.
std::shared_ptr<const Source> settings_source(std::vector<std::pair<std::string, std::string>> settings);

}  // namespace signalr_config::cli
