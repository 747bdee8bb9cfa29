#include "cli/completion/values.hpp"

#include <algorithm>
#include <array>

#include "cli/completion/configured_words.hpp"
#include "dotnet/ordinal_ignore_case.hpp"
#include "lint/rules/registry.hpp"

namespace signalr_config::cli {

namespace {

template <typename Words>
Completion of_words(const Words& words) {
  Completion completion;
  for (const auto& word : words) completion.candidates.push_back({std::string(word)});
  return completion;
}

Completion of_paths(PathCandidates paths) { return {{}, paths}; }

// `east` and the like stand for keys too.
Completion keys_and_endpoints(const std::string& current, const ValueQuestion& question) {
  std::vector<std::string> words = key_words(question);
  // A key is typed with ':' or as in a variable's name.
  if (current.find("__") != std::string::npos) {
    for (std::string& word : words) {
      for (std::size_t at = word.find(':'); at != std::string::npos; at = word.find(':', at + 2))
        word.replace(at, 1, "__");
    }
  }
  const std::vector<std::string> endpoints = endpoint_words(question);
  words.insert(words.end(), endpoints.begin(), endpoints.end());
  return of_words(words);
}

Completion keys(const std::string&, const ValueQuestion& question) { return of_words(key_words(question)); }

Completion settings(const std::string&, const ValueQuestion& question) {
  Completion completion = of_words(key_words(question));
  for (Candidate& candidate : completion.candidates) candidate.word += '=';
  completion.ends_word = false;
  return completion;
}

Completion endpoints(const std::string&, const ValueQuestion& question) {
  return of_words(endpoint_words(question));
}

Completion environments(const std::string&, const ValueQuestion& question) {
  return of_words(environment_words(question));
}

Completion applications(const std::string&, const ValueQuestion& question) {
  return of_words(application_words(question));
}

// A rule by its id, and by its name where something of it is typed.
Completion rules(const std::string& current, const ValueQuestion&) {
  const std::size_t comma = current.rfind(',');
  const std::string before = comma == std::string::npos ? std::string() : current.substr(0, comma + 1);
  Completion completion;
  for (const lint::Rule* const rule : lint::all_rules()) {
    const std::string summary(rule->metadata.summary);
    completion.candidates.push_back({before + std::string(rule->metadata.id), summary});
    if (current.size() > before.size())
      completion.candidates.push_back({before + std::string(rule->metadata.name), summary});
  }
  return completion;
}

Completion severities(const std::string& current, const ValueQuestion& question) {
  const std::size_t equals = current.find('=');
  if (equals == std::string::npos) {
    Completion completion = rules(current, question);
    for (Candidate& candidate : completion.candidates) candidate.word += '=';
    completion.ends_word = false;
    return completion;
  }
  Completion completion = of_words(ChoiceWords{"error", "warning", "info"});
  for (Candidate& candidate : completion.candidates) candidate.word.insert(0, current, 0, equals + 1);
  return completion;
}

Completion files(const std::string&, const ValueQuestion&) { return of_paths(PathCandidates::files); }

Completion directories(const std::string&, const ValueQuestion&) {
  return of_paths(PathCandidates::directories);
}

Completion shells(const std::string&, const ValueQuestion&) {
  return of_words(ChoiceWords{"bash", "zsh", "fish"});
}

using Provider = Completion (*)(const std::string& current, const ValueQuestion& question);

struct Provided {
  std::string_view name;
  Provider provide;
};

const Provided* find(std::span<const Provided> table, std::string_view name) {
  const auto found = std::ranges::find(table, name, &Provided::name);
  return found == table.end() ? nullptr : &*found;
}

// By the name of an option, where its placeholder says too little.
constexpr std::array options{
    Provided{"--container", applications},   Provided{"--endpoint", endpoints},
    Provided{"--environment", environments}, Provided{"--from", environments},
    Provided{"--profile", applications},     Provided{"--service", applications},
    Provided{"--to", environments},
};

// By placeholders and by the names that a usage has for arguments.
constexpr std::array placeholders{
    Provided{"A", files},
    Provided{"B", files},
    Provided{"DIR", directories},
    Provided{"DIRECTORY", directories},
    Provided{"ENDPOINT", endpoints},
    Provided{"FILE", files},
    Provided{"KEY", keys},
    Provided{"KEY=VALUE", settings},
    Provided{"PATH", files},
    Provided{"RULE", rules},
    Provided{"RULE=LEVEL", severities},
    Provided{"RULES", rules},
    Provided{"SHELL", shells},
};

}  // namespace

Completion option_values(const Option& option, const std::string& current, const ValueQuestion& question) {
  if (option.choices != nullptr) return of_words(option.choices());
  const Provided* provided = find(options, names_of(option).back());
  if (provided == nullptr) provided = find(placeholders, option.placeholder);
  return provided == nullptr ? Completion() : provided->provide(current, question);
}

Completion argument_values(std::string_view name, const std::string& current, const ValueQuestion& question) {
  if (name == "KEY") return keys_and_endpoints(current, question);
  const Provided* const provided = find(placeholders, name);
  return provided == nullptr ? Completion() : provided->provide(current, question);
}

bool begins_with(std::string_view word, std::string_view typed) {
  return dotnet::starts_with_ignore_case(word, typed);
}

}  // namespace signalr_config::cli
