#include <array>

#include "cli/framework/command.hpp"
#include "cli/framework/subcommands.hpp"

namespace signalr_config::cli {

// Each in the file that bears its name.
extern const Command connection_string_build_command;
extern const Command connection_string_convert_command;
extern const Command connection_string_migrate_command;
extern const Command connection_string_show_command;

namespace {

constexpr std::array connection_string_commands{
    &connection_string_build_command,
    &connection_string_convert_command,
    &connection_string_migrate_command,
    &connection_string_show_command,
};

}  // namespace

extern constinit const Command connection_string_command{
    .name = "connection-string",
    .summary = "Build, show, convert and migrate connection strings",
    .description = "Builds, shows and converts connection strings of Azure SignalR Service.",
    .examples = {{{"signalr-config connection-string build --endpoint https://chat.service.signalr.net "
                   "--auth managed-identity",
                   "The connection string of a server that has a managed identity."},
                  {"signalr-config connection-string show - < string.txt", "What the SDK makes of one."},
                  {"signalr-config connection-string migrate --auth managed-identity",
                   "What would have to change for an application to do without keys."}}},
    .run = run_subcommand,
    .subcommands = connection_string_commands,
};

}  // namespace signalr_config::cli
