#include <ostream>

#include "cli/framework/command.hpp"
#include "cli/input/input_options.hpp"
#include "cli/secrets/options.hpp"

namespace signalr_config::cli {

namespace {

ExitCode run_path(const SecretsOptions& given, Invocation& invocation) {
  const auto chosen = choose_store(given, invocation);
  if (!chosen) return ExitCode::no;
  invocation.out << chosen->store.file().string() << '\n';
  return ExitCode::yes;
}

}  // namespace

extern constinit const Command secrets_path_command = command_of<SecretsOptions, run_path>({
    .name = "path",
    .summary = "Print the path of the file",
    .usage = "[OPTION]...",
    .description = "Prints the path of the store's file, whether or not it is there.",
    .options = {{whole<SecretsOptions>(secrets_options)}},
    .examples = {{{"ls -l \"$(signalr-config secrets path)\"", "Who may read it."}}},
    .exit_status = {"printed", "there is no id, or it cannot be one"},
});

}  // namespace signalr_config::cli
