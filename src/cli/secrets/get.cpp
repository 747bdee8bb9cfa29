#include <algorithm>
#include <array>
#include <ostream>

#include "cli/framework/command.hpp"
#include "cli/framework/diagnostic_text.hpp"
#include "cli/framework/secret_argument.hpp"
#include "cli/input/input_options.hpp"
#include "cli/secrets/options.hpp"
#include "dotnet/ordinal_ignore_case.hpp"
#include "terminal/printable.hpp"
#include "text/edit_distance.hpp"

namespace signalr_config::cli {

namespace {

ExitCode report_absent(const ParsedSource& source, const std::string& name, const Invocation& invocation) {
  invocation.err << error_style(invocation).error("error:") << " the store has no "
                 << terminal::shown_argument(name) << '\n';
  std::vector<std::string_view> keys;
  for (const Entry& entry : source.entries) keys.push_back(entry.key);
  if (const auto meant = text::nearest(name, keys))
    invocation.err << "  Did you mean " << terminal::shown_argument(*meant) << "?\n";
  return ExitCode::no;
}

// What is empty may silently replace what was there under the same key: the last one counts.
const Entry* find_entry(const ParsedSource& source, std::string_view name) {
  const auto found =
      std::ranges::find_if(source.entries.rbegin(), source.entries.rend(),
                           [&](const Entry& entry) { return dotnet::equals_ignore_case(entry.key, name); });
  return found == source.entries.rend() ? nullptr : &*found;
}

struct GetOptions {
  SecretsOptions store;
  std::vector<std::string> words;
  bool show_secrets = false;
};

constexpr auto get_rows = std::to_array<Option>({
    {"NAME", "", "The key, in any case: Azure:SignalR:ConnectionString.", into<&GetOptions::words>},
});
constexpr auto get_output_rows = std::to_array<Option>({
    {"--show-secrets", "", "Print the value on a terminal too.", into<&GetOptions::show_secrets>},
});

ExitCode run_get(const GetOptions& given, Invocation& invocation) {
  expect_words(given.words, 1, 1, "NAME");
  refuse_secret_on_terminal(invocation, given.show_secrets);
  const auto chosen = choose_store(given.store, invocation);
  if (!chosen) return ExitCode::no;
  const ParsedSource source = chosen->store.load();
  if (const auto refused = report_refused(source, invocation)) return *refused;
  const Entry* const entry = find_entry(source, given.words.front());
  if (entry == nullptr) return report_absent(source, given.words.front(), invocation);
  if (!entry->value) {
    invocation.err << error_style(invocation).error("error:") << ' '
                   << terminal::shown_argument(given.words.front()) << " is null\n";
    return ExitCode::no;
  }
  const bool is_terminal = invocation.process.out_is_terminal;
  invocation.out << (is_terminal ? terminal::printable(*entry->value) : std::string(*entry->value)) << '\n';
  return ExitCode::yes;
}

}  // namespace

extern constinit const Command secrets_get_command = command_of<GetOptions, run_get>({
    .name = "get",
    .summary = "Print one value",
    .usage = "[OPTION]... NAME",
    .description = "Prints the value of a key, and nothing else: for scripts. A terminal gets it with "
                   "--show-secrets only.",
    .options = {{own<GetOptions>("Arguments", get_rows), part<&GetOptions::store>(secrets_options),
                 own<GetOptions>("Output", get_output_rows)}},
    .examples = {{{"export CHAT=\"$(signalr-config secrets get Azure:SignalR:ConnectionString)\"",
                   "A value for another program."}}},
    .exit_status = {"printed", "the key is not there or null, or the store cannot be read as JSON"},
});

}  // namespace signalr_config::cli
