#include <array>

#include "cli/framework/command.hpp"
#include "cli/framework/subcommands.hpp"
#include "cli/secrets/commands.hpp"

namespace signalr_config::cli {

std::span<const Command> secrets_commands() {
  static constexpr std::array commands{
      Command{"init", "Give the project an id for its secrets", secrets_init_command},
      Command{"set", "Store a value, or merge JSON from standard input", secrets_set_command},
      Command{"get", "Print one value", secrets_get_command},
      Command{"remove", "Remove keys", secrets_remove_command},
      Command{"list", "Show all keys, their values masked", secrets_list_command},
      Command{"clear", "Remove every key", secrets_clear_command},
      Command{"path", "Print the path of the file", secrets_path_command},
      Command{"edit", "Open the store in an editor", secrets_edit_command},
      Command{"import", "Store what another file or tool has", secrets_import_command},
  };
  return commands;
}

ExitCode secrets_command(Invocation& invocation) {
  const CommandGroup group{
      "secrets",
      "Keeps the secrets of an application in development out of its directory: in the same store as 'dotnet "
      "user-secrets', so that both can be used on it. Values are masked or not shown, except by 'get'.",
      secrets_commands(),
      {
          {"signalr-config secrets set Azure:SignalR:ConnectionString", "Asks for the value, and stores it."},
          {"az signalr key list -n chat -g rg | signalr-config secrets import - --as az-keys",
           "Stores the connection string of a service."},
          {"signalr-config secrets list --secrets-id chat-server", "The keys of another application."},
      }};
  return run_subcommand(group, invocation);
}

}  // namespace signalr_config::cli
