#include "cli/framework/command.hpp"
#include "cli/input/input_options.hpp"
#include "cli/secrets/options.hpp"

namespace signalr_config::cli {

namespace {

ExitCode run_clear(const SecretsOptions& given, Invocation& invocation) {
  const auto chosen = choose_store(given, invocation);
  if (!chosen) return ExitCode::no;
  if (const auto cleared = chosen->store.clear(); !cleared)
    return report_problem(cleared.error().front(), invocation);
  return ExitCode::yes;
}

}  // namespace

extern constinit const Command secrets_clear_command = command_of<SecretsOptions, run_clear>({
    .name = "clear",
    .summary = "Remove every key",
    .usage = "[OPTION]...",
    .description = "Removes every key. The file stays, with an empty object in it.",
    .options = {{whole<SecretsOptions>(secrets_options)}},
    .examples = {{{"signalr-config secrets clear --secrets-id chat-server",
                   "Removes what another application has."}}},
    .exit_status = {"removed", "the store cannot be read as JSON and is left alone, or there is no id"},
});

}  // namespace signalr_config::cli
