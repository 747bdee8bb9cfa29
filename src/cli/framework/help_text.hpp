#pragma once

#include <iosfwd>
#include <string>
#include <vector>

#include "cli/framework/option_parser.hpp"

namespace signalr_config::cli {

/// An option and the group under which help lists it.
struct HelpEntry {
  std::string group;
  OptionText text;
};

/// The help of one command.
void write_command_help(std::ostream& out, const CommandHelp& help, const std::vector<HelpEntry>& entries);

struct CommandGroup;

/// The help of a command that has commands of its own.
void write_group_help(std::ostream& out, const CommandGroup& group);

/// The help of the program: what it is for, and its commands.
void write_program_help(std::ostream& out);

}  // namespace signalr_config::cli
