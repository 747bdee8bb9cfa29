#include <array>
#include <ostream>

#include "cli/connection_string/commands.hpp"
#include "cli/framework/command.hpp"
#include "cli/framework/diagnostic_text.hpp"
#include "cli/framework/secret_argument.hpp"
#include "cli/framework/subcommands.hpp"

namespace signalr_config::cli {

std::span<const Command> connection_string_commands() {
  static constexpr std::array commands{
      Command{"build", "Put a connection string together, as the portal does", connection_string_build},
      Command{"convert", "Make it authenticate with something else", connection_string_convert},
      Command{"migrate", "Do so for every connection string of an application", connection_string_migrate},
      Command{"show", "Take one apart, masked, with what the SDK makes of it", connection_string_show},
  };
  return commands;
}

ExitCode connection_string_command(Invocation& invocation) {
  const CommandGroup group{
      "connection-string",
      "Builds, shows and converts connection strings of Azure SignalR Service.",
      connection_string_commands(),
      {{"signalr-config connection-string build --endpoint https://chat.service.signalr.net --auth "
        "managed-identity",
        "The connection string of a server that has a managed identity."},
       {"signalr-config connection-string show - < string.txt", "What the SDK makes of one."},
       {"signalr-config connection-string migrate --to managed-identity",
        "What would have to change for an application to do without keys."}}};
  return run_subcommand(group, invocation);
}

ExitCode write_built(Invocation& invocation, const ConnectionStringBuilder& builder, bool show_secrets) {
  const auto built = builder.build();
  if (const auto* const problems = std::get_if<std::vector<Diagnostic>>(&built)) {
    write_diagnostics(invocation.err, *problems, error_style(invocation));
    return ExitCode::no;
  }
  const std::string& text = std::get<std::string>(built);
  // A secret can stand in an address, too.
  const bool is_masked = mask_connection_string(text).find("***") != std::string::npos;
  if (is_masked) refuse_secret_on_terminal(invocation, show_secrets);
  invocation.out << text << '\n';
  return ExitCode::yes;
}

}  // namespace signalr_config::cli
