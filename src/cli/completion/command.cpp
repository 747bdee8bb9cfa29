#include <array>
#include <ostream>

#include "cli/completion/scripts.hpp"
#include "cli/framework/command.hpp"
#include "terminal/printable.hpp"

namespace signalr_config::cli {

namespace {

struct CompletionOptions {
  std::vector<std::string> shells;
};

constexpr auto completion_rows = std::to_array<Option>({
    {"SHELL", "", "bash, zsh or fish.", into<&CompletionOptions::shells>},
});

ExitCode run_completion(const CompletionOptions& given, Invocation& invocation) {
  if (given.shells.size() != 1) throw UsageError("completion takes one SHELL", "It is bash, zsh or fish.");
  const auto script = completion_script(given.shells.front());
  if (!script)
    throw UsageError("no completion for " + terminal::shown_argument(given.shells.front()),
                     "There are bash, zsh and fish.");
  invocation.out << *script;
  return ExitCode::yes;
}

}  // namespace

extern constinit const Command completion_command = command_of<CompletionOptions, run_completion>({
    .name = "completion",
    .summary = "Write a script by which a shell completes command lines",
    .usage = "SHELL",
    .description = "Writes a script by which a shell completes commands, options and their values, names of "
                   "endpoints, keys and files: for bash, zsh or fish. The script asks this program, so that "
                   "it need not be made anew for another release.",
    .options = {{own<CompletionOptions>("Arguments", completion_rows)}},
    .examples = {{{"source <(signalr-config completion bash)", "In this shell; in ~/.bashrc, for every one."},
                  {"signalr-config completion zsh > \"${fpath[1]}/_signalr-config\"",
                   "For zsh, from its next start on."},
                  {"signalr-config completion fish > ~/.config/fish/completions/signalr-config.fish",
                   "For fish."}}},
    .exit_status = {.all = "0  the script was written\n2  cannot answer: usage\n"
                           "3  internal error, or output that cannot be written"},
});

}  // namespace signalr_config::cli
