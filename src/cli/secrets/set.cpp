#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

#include "cli/framework/command.hpp"
#include "cli/framework/secret_argument.hpp"
#include "cli/framework/terminal_question.hpp"
#include "cli/input/input_options.hpp"
#include "cli/input/standard_input.hpp"
#include "cli/secrets/check.hpp"
#include "cli/secrets/options.hpp"
#include "signalr/disclosure/display.hpp"
#include "sources/json/parser.hpp"
#include "terminal/printable.hpp"
#include "text/byte_order_mark.hpp"

namespace signalr_config::cli {

namespace {

struct SetOptions {
  SecretsOptions store;
  std::vector<std::string> words;
  std::vector<std::string> trailing;
  bool force = false;
};

constexpr auto set_rows = std::to_array<Option>({
    {"NAME", "", "The key, its segments separated by ':'.", into<&SetOptions::words>},
    {"-- NAME VALUE", "", "The same, where one of them begins with '-'.", into<&SetOptions::trailing>},
});
constexpr auto set_storing_rows = std::to_array<Option>({
    {"--force", "", "Store what the SDK would misread, too.", into<&SetOptions::force>},
});

std::string without_line_end(std::string text) {
  // As `$(...)` does: the line break that ends the text is no part of it.
  while (text.ends_with('\n') || text.ends_with('\r')) text.pop_back();
  return text;
}

// PowerShell begins what it pipes with one.
std::string without_mark(const std::string& text) { return text.substr(text::begin_of_text(text)); }

// A program that fails before the pipe gives nothing, which must not replace what is stored.
std::string read_value(const std::string& name, Invocation& invocation) {
  const std::string shown = terminal::shown_argument(name);
  std::string value = invocation.process.in_is_terminal
                          ? ask(invocation, "Value of " + shown + " (not shown)", Echo::off)
                          : without_line_end(without_mark(StandardInput(invocation.in).take("the value")));
  if (!value.empty()) return value;
  throw UsageError("the value of " + shown + " is empty; nothing was stored",
                   "To store an empty value: signalr-config secrets set " + shown + " ''");
}

// KEY=VALUE is how other programs take a setting; here the whole word would be the key.
void ask_about_assignment(const std::string& word) {
  const std::size_t equals = word.find('=');
  if (equals == std::string::npos) return;
  if (equals == 0)
    throw UsageError("the key is missing: the word begins with '='",
                     "Give key and value in two words: signalr-config secrets set NAME VALUE");
  // A key of Azure's ends with '=': what has nothing after it is not repeated.
  const bool may_be_secret = word.find_first_not_of('=', equals) == std::string::npos;
  const std::string key = may_be_secret ? "NAME" : terminal::printable(word.substr(0, equals));
  throw UsageError("is " + key + " the key, and what follows '=' its value?",
                   "If so, in two words: signalr-config secrets set " + key +
                       " VALUE\n  If '=' is a part of the key: signalr-config secrets set '" + key +
                       "=...' - < FILE");
}

std::string take_value(const std::vector<std::string>& words, Invocation& invocation) {
  const std::string& name = words.front();
  if (words.size() == 1 || words[1] == "-") return read_value(name, invocation);
  if (signalr::display_value(name, words[1], signalr::Disclosure::masked).masked) {
    warn_of_secret_argument(invocation, "the value of " + terminal::shown_argument(name),
                            "leave it out and give it when asked, or on standard input");
  }
  return words[1];
}

// Nothing, and every reason on standard error, where it is no JSON that .NET could read.
std::optional<std::vector<UserSecret>> read_json(Invocation& invocation) {
  if (invocation.process.in_is_terminal) {
    throw UsageError("NAME is missing", "Name a key, or give JSON on standard input.");
  }
  const ParsedSource source =
      sources::parse_json("<stdin>", StandardInput(invocation.in).take("JSON"), SourceKind::json);
  if (report_refused(source, invocation)) return std::nullopt;
  return secrets_of(source);
}
ExitCode run_set(SetOptions& given, Invocation& invocation) {
  std::vector<std::string>& words = given.words;
  std::ranges::move(given.trailing, std::back_inserter(words));
  expect_words(words, 0, 2, "NAME");
  if (!words.empty() && words.front().empty()) throw UsageError("NAME is empty");
  if (words.size() == 1) ask_about_assignment(words.front());
  const auto chosen = choose_store(given.store, invocation);
  if (!chosen) return ExitCode::no;
  if (!words.empty()) {
    const UserSecret secret{words.front(), take_value(words, invocation)};
    return store_secrets({&secret, 1}, *chosen, given.force, invocation);
  }
  const auto secrets = read_json(invocation);
  return secrets ? store_secrets(*secrets, *chosen, given.force, invocation) : ExitCode::no;
}

}  // namespace

extern constinit const Command secrets_set_command = command_of<SetOptions, run_set>({
    .name = "set",
    .summary = "Store a value, or merge JSON from standard input",
    .usage = "[OPTION]... [NAME [VALUE]] [-- NAME VALUE]",
    .description =
        "Stores a value, which is never shown. Without VALUE, or with '-', asks for it on a "
        "terminal and reads standard input elsewhere; an empty value is stored only where VALUE is "
        "''. Without NAME, reads a JSON object from standard "
        "input: its sections become keys, which are added to those that are stored.\n"
        "What the SDK would misread is not stored: a connection string with a mistake in it, a "
        "key whose <name>:<type> part it does not understand.",
    .options = {{own<SetOptions>("Arguments", set_rows), part<&SetOptions::store>(secrets_options),
                 own<SetOptions>("Storing", set_storing_rows)}},
    .examples =
        {{{"signalr-config secrets set Azure:SignalR:ConnectionString", "Asks for the value."},
          {"pass show chat/signalr | signalr-config secrets set Azure:SignalR:ConnectionString:east:primary",
           "Takes it from another program."},
          {"signalr-config secrets set < secrets.json", "Adds everything that a file has."}}},
    .exit_status =
        {"stored",
         "not stored: the SDK would misread it, the store cannot be read as JSON, or there is no id"},
});

}  // namespace signalr_config::cli
