#pragma once

#include <iosfwd>
#include <string>
#include <vector>

#include "cli/framework/command.hpp"

namespace signalr_config::cli {

/// The whole program but for its process: `arguments` without the program's name. Returns the exit code.
/// Never throws.
int run(const std::vector<std::string>& arguments, std::istream& in, std::ostream& out, std::ostream& err,
        const ProcessContext& process);

}  // namespace signalr_config::cli
