#include <array>

#include "cli/framework/command.hpp"
#include "cli/framework/subcommands.hpp"

namespace signalr_config::cli {

// Each in the file that bears its name.
extern const Command token_build_command;
extern const Command token_show_command;

namespace {

constexpr std::array token_commands{&token_build_command, &token_show_command};

}  // namespace

extern constinit const Command token_command{
    .name = "token",
    .summary = "Make tokens for clients, servers and REST calls, and take them apart",
    .description = "Makes tokens of Azure SignalR Service as the SDK does, and takes them apart.",
    .examples = {{{"signalr-config token build --hub chat --user alice | signalr-config token show -",
                   "A client's token, and what is in it."}}},
    .run = run_subcommand,
    .subcommands = token_commands,
};

}  // namespace signalr_config::cli
