#include <algorithm>
#include <array>
#include <ostream>

#include "cli/framework/command.hpp"
#include "cli/framework/diagnostic_text.hpp"
#include "cli/input/input_options.hpp"
#include "cli/secrets/options.hpp"
#include "dotnet/ordinal_ignore_case.hpp"
#include "terminal/printable.hpp"

namespace signalr_config::cli {

namespace {

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

struct RemoveOptions {
  SecretsOptions store;
  std::vector<std::string> words;
};

constexpr auto remove_rows = std::to_array<Option>({
    {"NAME", "", "The keys.", into<&RemoveOptions::words>},
});

ExitCode run_remove(const RemoveOptions& given, Invocation& invocation) {
  expect_words(given.words, 1, given.words.size(), "NAME");
  const auto chosen = choose_store(given.store, invocation);
  if (!chosen) return ExitCode::no;
  chosen->store.remove_leftovers();
  const auto absent = chosen->store.remove(given.words);
  if (!absent) return report_problem(absent.error().front(), invocation);
  for (const std::string& name : *absent) warn_of_absent(chosen->store, name, invocation);
  return ExitCode::yes;
}

}  // namespace

extern constinit const Command secrets_remove_command = command_of<RemoveOptions, run_remove>({
    .name = "remove",
    .summary = "Remove keys",
    .usage = "[OPTION]... NAME...",
    .description = "Removes keys, whatever their case. A key that is not there is a warning.",
    .options = {{own<RemoveOptions>("Arguments", remove_rows), part<&RemoveOptions::store>(secrets_options)}},
    .examples = {{{"signalr-config secrets remove Azure:SignalR:ConnectionString:west",
                   "Removes one endpoint."}}},
    .exit_status = {"removed, or not there", "the store cannot be read as JSON, or there is no id"},
});

}  // namespace signalr_config::cli
