#include <ostream>

#include "cli/completion/scripts.hpp"
#include "cli/framework/command.hpp"
#include "cli/framework/option_parser.hpp"
#include "terminal/printable.hpp"

namespace signalr_config::cli {

namespace {

CommandHelp completion_help() {
  CommandHelp help;
  help.name = "completion";
  help.usage = "SHELL";
  help.description =
      "Writes a script by which a shell completes commands, options and their values, names of endpoints, "
      "keys "
      "and files: for bash, zsh or fish. The script asks this program, so that it need not be made anew for "
      "another release.";
  help.examples = {
      {"source <(signalr-config completion bash)", "In this shell; in ~/.bashrc, for every one."},
      {"signalr-config completion zsh > \"${fpath[1]}/_signalr-config\"", "For zsh, from its next start on."},
      {"signalr-config completion fish > ~/.config/fish/completions/signalr-config.fish", "For fish."},
  };
  help.exit_status =
      "0  the script was written\n2  cannot answer: usage\n"
      "3  internal error, or output that cannot be written";
  return help;
}

}  // namespace

ExitCode completion_command(Invocation& invocation) {
  std::vector<std::string> shells;
  OptionParser parser(completion_help());
  parser.group("Arguments");
  parser.positionals({"SHELL", "", "bash, zsh or fish."}, shells);
  if (parser.parse(invocation.arguments, invocation.out) == ParseOutcome::help_shown) return ExitCode::yes;
  if (shells.size() != 1) throw UsageError("completion takes one SHELL", "It is bash, zsh or fish.");
  const auto script = completion_script(shells.front());
  if (!script)
    throw UsageError("there is no script for " + terminal::shown_argument(shells.front()),
                     "There are bash, zsh and fish.");
  invocation.out << *script;
  return ExitCode::yes;
}

}  // namespace signalr_config::cli
