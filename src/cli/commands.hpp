#pragma once

#include "cli/framework/command.hpp"

namespace signalr_config::cli {

// One function a subcommand, each in the file that bears its name.
ExitCode resolve_command(Invocation& invocation);
ExitCode explain_command(Invocation& invocation);
ExitCode completion_command(Invocation& invocation);
ExitCode lint_command(Invocation& invocation);
ExitCode diff_command(Invocation& invocation);
ExitCode rules_command(Invocation& invocation);
ExitCode show_command(Invocation& invocation);
ExitCode export_command(Invocation& invocation);
ExitCode convert_command(Invocation& invocation);
ExitCode run_command(Invocation& invocation);
ExitCode watch_command(Invocation& invocation);
ExitCode connection_string_command(Invocation& invocation);
ExitCode secrets_command(Invocation& invocation);

// The commands of a command.
std::span<const Command> connection_string_commands();

}  // namespace signalr_config::cli
