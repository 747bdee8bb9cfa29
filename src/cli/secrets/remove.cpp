#include <algorithm>
#include <ostream>

#include "cli/framework/diagnostic_text.hpp"
#include "cli/input/input_options.hpp"
#include "cli/secrets/commands.hpp"
#include "cli/secrets/options.hpp"
#include "dotnet/ordinal_ignore_case.hpp"
#include "terminal/printable.hpp"

namespace signalr_config::cli {

namespace {

CommandHelp remove_help() {
  CommandHelp help;
  help.name = "secrets remove";
  help.usage = "[OPTION]... NAME...";
  help.description = "Removes keys, whatever their case. A key that is not there is a warning.";
  help.examples = {
      {"signalr-config secrets remove Azure:SignalR:ConnectionString:west", "Removes one endpoint."}};
  help.exit_status =
      exit_status("removed, or not there", "the store cannot be read as JSON, or there is no id");
  return help;
}

// A section is no key: somebody may have meant everything below it.
std::size_t keys_below(const ParsedSource& source, const std::string& section) {
  return static_cast<std::size_t>(std::ranges::count_if(source.entries, [&](const Entry& entry) {
    return dotnet::starts_with_ignore_case(entry.key, section + ":");
  }));
}

void warn_of_absent(const UserSecretsStore& store, const std::string& name, const Invocation& invocation) {
  invocation.err << error_style(invocation).warning("warning:") << " the store has no "
                 << terminal::shown_argument(name) << '\n';
  const std::size_t below = keys_below(store.load(), name);
  if (below != 0) invocation.err << "  It is a section; keys below it: " << below << ".\n";
}

}  // namespace

ExitCode secrets_remove_command(Invocation& invocation) {
  SecretsOptions options;
  std::vector<std::string> words;
  OptionParser parser(remove_help());
  parser.group("Arguments");
  parser.positionals({"NAME", "", "The keys."}, words);
  add_secrets_options(parser, options);
  if (parser.parse(invocation.arguments, invocation.out) == ParseOutcome::help_shown) return ExitCode::yes;
  expect_words(words, 1, words.size(), "NAME");
  const auto chosen = choose_store(options, invocation);
  if (!chosen) return ExitCode::no;
  chosen->store.remove_leftovers();
  const UserSecretsRemoval removal = chosen->store.remove(words);
  if (removal.problem) return report_problem(*removal.problem, invocation);
  for (const std::string& name : removal.absent) warn_of_absent(chosen->store, name, invocation);
  return ExitCode::yes;
}

}  // namespace signalr_config::cli
