#pragma once

#include <string>
#include <string_view>

#include "cli/framework/command.hpp"

namespace signalr_config::cli {

/// Whether what is typed is seen.
enum class Echo { on, off };

/// Whether a person can be asked: standard input and standard error are terminals.
bool can_ask(const Invocation& invocation);

/// Asks a question on standard error, and reads a line of standard input, without its end. Where the answer
/// is not shown, the terminal is as before afterwards, also if a signal ends the program. Throws `UsageError`
/// where the input ends. Precondition: can_ask().
std::string ask(Invocation& invocation, std::string_view question, Echo echo = Echo::on);

}  // namespace signalr_config::cli
