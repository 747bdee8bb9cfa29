#pragma once

#include <span>
#include <string_view>

#include "cli/framework/command.hpp"

namespace signalr_config::cli {

/// Runs the command that the first argument names; or shows the group's help. Throws `UsageError` where there
/// is no such command.
ExitCode run_subcommand(const Command& group, Invocation& invocation);

/// The command of this name, or a null pointer.
const Command* find_command(std::span<const Command* const> commands, std::string_view name);

/// The error for a name that no command has, with the one that was probably meant.
UsageError unknown_command(std::span<const Command* const> commands, std::string_view name);

}  // namespace signalr_config::cli
