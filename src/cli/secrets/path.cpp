#include <ostream>

#include "cli/input/input_options.hpp"
#include "cli/secrets/commands.hpp"
#include "cli/secrets/options.hpp"

namespace signalr_config::cli {

namespace {

CommandHelp path_help() {
  CommandHelp help;
  help.name = "secrets path";
  help.usage = "[OPTION]...";
  help.description = "Prints the path of the store's file, whether or not it is there.";
  help.examples = {{"ls -l \"$(signalr-config secrets path)\"", "Who may read it."}};
  help.exit_status = exit_status("printed", "there is no id, or it cannot be one");
  return help;
}

}  // namespace

ExitCode secrets_path_command(Invocation& invocation) {
  SecretsOptions options;
  OptionParser parser(path_help());
  add_secrets_options(parser, options);
  if (parser.parse(invocation.arguments, invocation.out) == ParseOutcome::help_shown) return ExitCode::yes;
  const auto chosen = choose_store(options, invocation);
  if (!chosen) return ExitCode::no;
  invocation.out << chosen->store.file().string() << '\n';
  return ExitCode::yes;
}

}  // namespace signalr_config::cli
