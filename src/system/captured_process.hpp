#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "signalr_config/environment.hpp"

namespace signalr_config::system {

/// What another program printed.
struct CapturedOutput {
  int exit_code = -1;  ///< -1 if a signal ended it
  std::string out;
};

/// Runs a program, which is looked for in PATH, with the text as its standard input, and waits for it. What
/// it says on standard error is dropped. Nothing: there is no such program, or it cannot be started.
std::optional<CapturedOutput> run_captured(const std::vector<std::string>& arguments,
                                           const Environment& environment, std::string_view input = {});

}  // namespace signalr_config::system
