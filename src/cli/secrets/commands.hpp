#pragma once

#include "cli/framework/command.hpp"

namespace signalr_config::cli {

// One function a command of `secrets`, each in the file that bears its name.
ExitCode secrets_init_command(Invocation& invocation);
ExitCode secrets_set_command(Invocation& invocation);
ExitCode secrets_get_command(Invocation& invocation);
ExitCode secrets_remove_command(Invocation& invocation);
ExitCode secrets_list_command(Invocation& invocation);
ExitCode secrets_clear_command(Invocation& invocation);
ExitCode secrets_path_command(Invocation& invocation);
ExitCode secrets_edit_command(Invocation& invocation);
ExitCode secrets_import_command(Invocation& invocation);

/// All of them, in the order in which help lists them.
std::span<const Command> secrets_commands();

}  // namespace signalr_config::cli
