#include "cli/commands.hpp"

#include <array>

#include "cli/secrets/commands.hpp"

namespace signalr_config::cli {

std::span<const Command> all_commands() {
  static constexpr std::array commands{
      Command{"resolve", "Show the endpoints that an application would use", resolve_command},
      Command{"explain", "Show where one key or endpoint gets its value from", explain_command},
      Command{"show", "Show the merged configuration, every key with its origin", show_command},
      Command{"diff", "Show what changes from one configuration to another", diff_command},
      Command{"lint", "Find what is wrong, risky or surprising in configuration files", lint_command},
      Command{"rules", "Show the rules of the linter", rules_command},
      Command{"watch", "Show how the endpoints change while the files do", watch_command},
      Command{"secrets", "Keep user secrets, in the store of 'dotnet user-secrets'", secrets_command,
              secrets_commands},
      Command{"connection-string", "Build, show, convert and migrate connection strings",
              connection_string_command, connection_string_commands},
      Command{"export", "Write the endpoints in the form that a deployment needs", export_command},
      Command{"convert", "Write a file of configuration in another form", convert_command},
      Command{"run", "Start a command with the endpoints in its environment", run_command},
      Command{"completion", "Write a script by which a shell completes command lines", completion_command},
  };
  return commands;
}

}  // namespace signalr_config::cli
