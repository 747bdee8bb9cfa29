#pragma once

#include <iosfwd>
#include <span>
#include <string>
#include <vector>

#include "cli/framework/command.hpp"

namespace signalr_config::cli {

/// Every command, in the order in which help lists them.
std::span<const Command* const> all_commands();

/// The whole program but for its process: `arguments` without the program's name. Returns the exit code.
/// Never throws.
int run(const std::vector<std::string>& arguments, std::istream& in, std::ostream& out, std::ostream& err,
        const ProcessContext& process);

/// Runs the program with this process's streams and arguments. Output that cannot be written gives exit code
/// 3 and a message, unless its reader has gone away: that ends the program silently.
int run_process(int argument_count, const char* const* arguments);

}  // namespace signalr_config::cli
