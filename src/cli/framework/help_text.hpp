#pragma once

#include <iosfwd>
#include <span>
#include <string_view>

namespace signalr_config::cli {

struct Command;

/// The help of a command; `name` is the whole one: `secrets set`.
void write_command_help(std::ostream& out, const Command& command, std::string_view name);

/// The help of the program: what it is for, and its commands.
void write_program_help(std::ostream& out, std::span<const Command* const> commands);

}  // namespace signalr_config::cli
