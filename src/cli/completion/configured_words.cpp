#include "cli/completion/configured_words.hpp"

#include <algorithm>
#include <exception>
#include <filesystem>
#include <istream>
#include <ostream>
#include <utility>

#include "cli/framework/option_parser.hpp"
#include "cli/input/load_input.hpp"
#include "cli/input/resolved_input.hpp"
#include "cli/output/endpoint_filter.hpp"
#include "hosts/settings_files.hpp"
#include "signalr/disclosure/display.hpp"
#include "signalr/keys/options.hpp"

namespace signalr_config::cli {

namespace {

namespace fs = std::filesystem;

using Words = std::vector<std::string>;

// What a person reads through in a list; a configuration may have 100,000 keys.
constexpr std::size_t most_words = 2000;

// What is asked for may be typed in any order and halfway: what exists counts, nothing else is read.
Words existing_paths(const ValueQuestion& question) {
  Words paths;
  for (const std::string& argument : question.arguments) {
    std::error_code ignored;
    if (argument != "-" && fs::exists(argument, ignored)) paths.push_back(argument);
  }
  if (paths.empty()) paths.emplace_back(".");
  return paths;
}

// The options that say what to read. `--set` may want standard input, and changes no names of note.
InputOptions input_options(const ValueQuestion& question) {
  InputOptions options;
  const std::vector<BoundOption> known = bind_options(application_input.groups, &options);
  Words words;
  for (std::size_t i = 0; i < question.options.size(); ++i) {
    const std::string& word = question.options[i];
    const std::string_view name = std::string_view(word).substr(0, word.find('='));
    const auto found = std::ranges::find_if(known, [&](const BoundOption& one) {
      return name != "--set" && std::ranges::count(names_of(*one.option), name) > 0;
    });
    if (found == known.end()) continue;
    words.push_back(word);
    const bool is_apart = found->option->takes_value() && name.size() == word.size();
    if (is_apart && i + 1 < question.options.size()) words.push_back(question.options[++i]);
  }
  read_options(known, words);
  return options;
}

// Calls `take` with every application of every path, each path by itself: of some that cannot be read the
// others still have words.
template <typename Take>
void for_each_application(const ValueQuestion& question, const Take& take) {
  std::istream no_input(nullptr);
  std::ostream no_output(nullptr);
  Invocation invocation{{}, no_input, no_output, no_output, question.process};
  for (std::string& path : existing_paths(question)) {
    try {
      InputOptions options = input_options(question);
      options.paths = {std::move(path)};
      for (const LoadedInput& input : load_applications(options, invocation)) take(options, input);
    } catch (const std::exception&) {
      // Then it has none.
    }
  }
}

bool is_harmless(std::string_view word) {
  return word.find_first_of("=;\n") == std::string_view::npos &&
         signalr::display_key(word, signalr::Disclosure::masked) == word;
}

void add(Words& words, std::string word) {
  if (words.size() < most_words && is_harmless(word)) words.push_back(std::move(word));
}

Words sorted(Words words) {
  std::ranges::sort(words);
  const auto same = std::ranges::unique(words);
  words.erase(same.begin(), same.end());
  return words;
}

// What AddAzureSignalR() reads: the connection string, and the options that people set.
Words sdk_keys() {
  Words keys{std::string(signalr::keys::main)};
  for (const signalr::OptionKey* const option : signalr::options_of(HostKind::aspnetcore)) {
    if (option->use == signalr::OptionUse::setting) keys.push_back(option->key());
  }
  return keys;
}

}  // namespace

Words endpoint_words(const ValueQuestion& question) {
  Words words;
  for_each_application(question, [&](const InputOptions& options, const LoadedInput& input) {
    if (!input.ok()) return;
    const Resolution resolution = resolve(*input.configuration, resolve_options(options, input));
    for (const ServiceEndpoint& endpoint : resolution.endpoints())
      add(words, endpoint.name.empty() ? std::string(default_endpoint_name) : endpoint.name);
    for (const UnresolvedEndpoint& unresolved : resolution.unresolved) add(words, shown_name(unresolved));
  });
  return sorted(std::move(words));
}

Words key_words(const ValueQuestion& question) {
  Words words = sdk_keys();
  for_each_application(question, [&](const InputOptions&, const LoadedInput& input) {
    if (!input.ok()) return;
    for (const EnumeratedKey& key : input.configuration->enumerate("", EnumerateRows::with_entries))
      add(words, key.path);
  });
  return sorted(std::move(words));
}

Words application_words(const ValueQuestion& question) {
  Words words;
  for_each_application(question, [&](const InputOptions&, const LoadedInput& input) {
    if (!input.application.empty()) add(words, input.application);
  });
  return sorted(std::move(words));
}

Words environment_words(const ValueQuestion& question) {
  Words words{"Development", "Production", "Staging"};
  for (const std::string& path : existing_paths(question)) {
    for (const std::string& name : hosts::settings_environments(path)) add(words, name);
  }
  return sorted(std::move(words));
}

}  // namespace signalr_config::cli
