#include <array>
#include <span>

#include "cli/run.hpp"

namespace signalr_config::cli {

// Each in the folder that bears its name, or in that of what it belongs to.
extern const Command resolve_command;
extern const Command explain_command;
extern const Command show_command;
extern const Command diff_command;
extern const Command lint_command;
extern const Command rules_command;
extern const Command watch_command;
extern const Command secrets_command;
extern const Command connection_string_command;
extern const Command token_command;
extern const Command export_command;
extern const Command convert_command;
extern const Command run_command;
extern const Command completion_command;

std::span<const Command* const> all_commands() {
  static constexpr std::array commands{
      &resolve_command, &explain_command,    &show_command,
      &diff_command,    &lint_command,       &rules_command,
      &watch_command,   &secrets_command,    &connection_string_command,
      &token_command,   &export_command,     &convert_command,
      &run_command,     &completion_command,
  };
  return commands;
}

}  // namespace signalr_config::cli
