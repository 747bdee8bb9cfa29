#pragma once

#include <optional>
#include <string>

#include "cli/program.hpp"

namespace signalr_config::test {

/// Runs a command of the shell in the directory and the environment of the call, whose arguments become $1,
/// ...
ProgramResult run_shell(const std::string& shell, const std::string& command, ProgramCall call);

/// Where a program is on the PATH of this process; nothing where it is not installed.
std::optional<std::string> find_program(const std::string& name);

/// Whether it is not, which is said: the test is skipped then.
bool lacks(const std::string& name);

/// That PATH.
std::string path_of_this_process();

}  // namespace signalr_config::test
