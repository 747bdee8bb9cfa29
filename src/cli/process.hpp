#pragma once

#include "cli/framework/command.hpp"

namespace signalr_config::cli {

/// The context of this process.
ProcessContext this_process();

/// Runs the program with this process's streams and arguments. Output that cannot be written gives exit code
/// 3 and a message, unless its reader has gone away: that ends the program silently.
int run_process(int argument_count, const char* const* arguments);

}  // namespace signalr_config::cli
