#include <array>

#include "cli/framework/command.hpp"
#include "cli/framework/subcommands.hpp"

namespace signalr_config::cli {

// Each in the file that bears its name.
extern const Command secrets_init_command;
extern const Command secrets_set_command;
extern const Command secrets_get_command;
extern const Command secrets_remove_command;
extern const Command secrets_list_command;
extern const Command secrets_clear_command;
extern const Command secrets_path_command;
extern const Command secrets_edit_command;
extern const Command secrets_import_command;

namespace {

constexpr std::array secrets_commands{
    &secrets_init_command,   &secrets_set_command,  &secrets_get_command,
    &secrets_remove_command, &secrets_list_command, &secrets_clear_command,
    &secrets_path_command,   &secrets_edit_command, &secrets_import_command,
};

}  // namespace

extern constinit const Command secrets_command{
    .name = "secrets",
    .summary = "Keep user secrets, in the store of 'dotnet user-secrets'",
    .description =
        "Keeps the secrets of an application in development out of its directory: in the same store as "
        "'dotnet user-secrets', so that both can be used on it. Values are masked or not shown, except by "
        "'get'.",
    .examples =
        {{{"signalr-config secrets set Azure:SignalR:ConnectionString", "Asks for the value, and stores it."},
          {"az signalr key list -n chat -g rg | signalr-config secrets import - --as az-keys",
           "Stores the connection string of a service."},
          {"signalr-config secrets list --secrets-id chat-server", "The keys of another application."}}},
    .run = run_subcommand,
    .subcommands = secrets_commands,
};

}  // namespace signalr_config::cli
