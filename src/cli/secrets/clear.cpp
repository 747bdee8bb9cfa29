#include "cli/input/input_options.hpp"
#include "cli/secrets/commands.hpp"
#include "cli/secrets/options.hpp"

namespace signalr_config::cli {

namespace {

CommandHelp clear_help() {
  CommandHelp help;
  help.name = "secrets clear";
  help.usage = "[OPTION]...";
  help.description = "Removes every key. The file stays, with an empty object in it.";
  help.examples = {
      {"signalr-config secrets clear --secrets-id chat-server", "Removes what another application has."}};
  help.exit_status =
      exit_status("removed", "the store cannot be read as JSON and is left alone, or there is no id");
  return help;
}

}  // namespace

ExitCode secrets_clear_command(Invocation& invocation) {
  SecretsOptions options;
  OptionParser parser(clear_help());
  add_secrets_options(parser, options);
  if (parser.parse(invocation.arguments, invocation.out) == ParseOutcome::help_shown) return ExitCode::yes;
  const auto chosen = choose_store(options, invocation);
  if (!chosen) return ExitCode::no;
  if (const auto problem = chosen->store.clear()) return report_problem(*problem, invocation);
  return ExitCode::yes;
}

}  // namespace signalr_config::cli
