#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cli/completion/completion.hpp"
#include "cli/framework/option.hpp"

namespace signalr_config::cli {

/// What the values of options and arguments may depend on: what is on the command line already.
struct ValueQuestion {
  const std::vector<std::string>& options;    ///< with their values behind them
  const std::vector<std::string>& arguments;  ///< the others
  const ProcessContext& process;
};

/// Values of an option: its choices, or what its name and placeholder stand for. All of them, or those that
/// begin with what has been typed.
Completion option_values(const Option& option, const std::string& current, const ValueQuestion& question);

/// Values of an argument, by its name in the usage (`KEY`, `PATH`).
Completion argument_values(std::string_view name, const std::string& current, const ValueQuestion& question);

/// Whether the word begins with what has been typed, ignoring case as names and keys do.
bool begins_with(std::string_view word, std::string_view typed);

}  // namespace signalr_config::cli
