#pragma once

#include <string>
#include <vector>

namespace signalr_config::system {

/// Runs a program with this process's streams and environment and waits for it; its exit code, or 127 if it
/// could not be started, or 128 and the signal that ended it. Interrupts from the terminal are the child's
/// meanwhile.
int run_and_wait(const std::vector<std::string>& words);

}  // namespace signalr_config::system
