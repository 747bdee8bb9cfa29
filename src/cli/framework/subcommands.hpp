#pragma once

#include <string_view>
#include <vector>

#include "cli/framework/command.hpp"
#include "cli/framework/option_parser.hpp"

namespace signalr_config::cli {

/// What the help of a command says that has commands of its own: `secrets set`, `connection-string build`.
struct CommandGroup {
  std::string_view name;         ///< `secrets`
  std::string_view description;  ///< a paragraph or two
  std::span<const Command> commands;
  std::vector<CommandHelp::Example> examples;
};

/// Runs the command that the first argument names; or shows the group's help. Throws `UsageError` where there
/// is no such command.
ExitCode run_subcommand(const CommandGroup& group, Invocation& invocation);

/// The command of this name, or a null pointer.
const Command* find_command(std::span<const Command> commands, std::string_view name);

/// The error for a name that no command has, with the one that was probably meant.
UsageError unknown_command(std::span<const Command> commands, std::string_view name);

}  // namespace signalr_config::cli
