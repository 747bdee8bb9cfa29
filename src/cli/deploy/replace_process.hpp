#pragma once

#include <string>
#include <utility>
#include <vector>

#include "cli/framework/command.hpp"

namespace signalr_config::cli {

/// What a command's environment has in place of this process's. All other variables stay, byte for byte.
struct EnvironmentChange {
  std::vector<std::string> removed;  ///< names
  std::vector<std::pair<std::string, std::string>> added;
};

/// Puts a command in the place of this process, which then exists no more: signals, the terminal and the exit
/// code are the command's. Looks for it in PATH where its name has no slash. Returns only where it cannot be
/// started, the system's error (`errno`).
int replace_process(const std::vector<std::string>& words, const EnvironmentChange& change);

}  // namespace signalr_config::cli
