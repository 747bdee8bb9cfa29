#include "cli/completion/completion.hpp"

#include <algorithm>
#include <exception>
#include <istream>
#include <optional>
#include <ostream>
#include <string_view>
#include <utility>

#include "cli/completion/values.hpp"
#include "cli/framework/option_catalog.hpp"
#include "cli/framework/subcommands.hpp"
#include "terminal/printable.hpp"

namespace signalr_config::cli {

namespace {

using Words = std::vector<std::string>;

// `-`, and what options begin with.
bool is_option(std::string_view word) { return word.size() > 1 && word.starts_with('-'); }

std::string first_sentence(std::string_view text) { return std::string(text.substr(0, text.find(". "))); }

std::vector<Candidate> command_candidates(std::span<const Command> commands) {
  std::vector<Candidate> candidates;
  for (const Command& command : commands)
    candidates.push_back({std::string(command.name), std::string(command.summary)});
  return candidates;
}

// What is already on the command line behind the command's name, as far as it matters to the next word.
struct Position {
  const CatalogOption* wants_value = nullptr;  // the option whose value comes next
  bool behind_dashes = false;
  Words arguments;
  Words options;  // with their values behind them; without the last where it has none yet
};

Position position_behind(const Words& words, const OptionCatalog& catalog) {
  Position position;
  for (const std::string& word : words) {
    if (position.behind_dashes) continue;
    if (position.wants_value != nullptr) {
      position.wants_value = nullptr;
      position.options.push_back(word);
    } else if (word == "--" && catalog.has_trailing) {
      position.behind_dashes = true;
    } else if (is_option(word)) {
      position.options.push_back(word);
      const CatalogOption* const option = catalog.find(word);
      if (option != nullptr && option->takes_value()) position.wants_value = option;
    } else {
      position.arguments.push_back(word);
    }
  }
  if (position.wants_value != nullptr) position.options.pop_back();
  return position;
}

std::vector<Candidate> option_candidates(const OptionCatalog& catalog, std::string_view current) {
  std::vector<Candidate> candidates;
  for (const CatalogOption& option : catalog.options) {
    for (const std::string& name : option.names) {
      const bool is_short = !name.starts_with("--");
      if (is_short && current.starts_with("--")) continue;
      candidates.push_back({name, first_sentence(option.help)});
    }
  }
  return candidates;
}

// `--name=` before the value, where both are one word.
void put_before(Completion& completion, std::string_view prefix) {
  for (Candidate& candidate : completion.candidates) candidate.word.insert(0, prefix);
}

class CommandCompleter {
 public:
  CommandCompleter(const OptionCatalog& catalog, const Words& words, const ProcessContext& process)
      : catalog_(catalog), position_(position_behind(words, catalog)), process_(process) {}

  Completion complete(const std::string& current) const {
    if (position_.wants_value != nullptr) return value_of(*position_.wants_value, current);
    if (position_.behind_dashes) return {{}, PathCandidates::files};
    const std::size_t equals = current.find('=');
    if (current.starts_with("--") && equals != std::string::npos) {
      const CatalogOption* const option = catalog_.find(current.substr(0, equals));
      if (option == nullptr || !option->takes_value()) return {};
      Completion completion = value_of(*option, current.substr(equals + 1));
      put_before(completion, current.substr(0, equals + 1));
      return completion;
    }
    if (current.starts_with('-')) return {option_candidates(catalog_, current)};
    return argument(current);
  }

 private:
  Completion argument(const std::string& current) const {
    if (catalog_.arguments.empty()) return {};
    const std::size_t index = std::min(position_.arguments.size(), catalog_.arguments.size() - 1);
    return argument_values(catalog_.arguments[index], current, question());
  }

  Completion value_of(const CatalogOption& option, const std::string& current) const {
    return option_values(option, current, question());
  }

  ValueQuestion question() const { return {position_.options, position_.arguments, process_}; }

  const OptionCatalog& catalog_;
  Position position_;
  const ProcessContext& process_;
};

// The command that the words choose, that of a group included, and the words behind it.
struct ChosenCommand {
  const Command* command = nullptr;
  std::size_t words = 1;
};

ChosenCommand choose(const Words& words) {
  ChosenCommand chosen{find_command(all_commands(), words.front())};
  while (chosen.command != nullptr && chosen.command->subcommands != nullptr && chosen.words < words.size()) {
    chosen.command = find_command(chosen.command->subcommands(), words[chosen.words]);
    ++chosen.words;
  }
  return chosen;
}

void ask(const Command& command, const Words& words, const ProcessContext& process, OptionCatalog& catalog) {
  std::istream no_input(nullptr);
  std::ostream no_output(nullptr);
  Invocation invocation{words, no_input, catalog, no_output, process};
  try {
    command.run(invocation);
  } catch (const std::exception&) {
    // A command that wants to know more before it says what its options are.
  }
}

Completion complete_command_line(const Words& before, const std::string& current,
                                 const ProcessContext& process) {
  const ChosenCommand chosen = choose(before);
  if (chosen.command == nullptr) return {};
  if (chosen.command->subcommands != nullptr) return {command_candidates(chosen.command->subcommands())};
  const Words behind(before.begin() + static_cast<std::ptrdiff_t>(chosen.words), before.end());
  OptionCatalog catalog;
  ask(*chosen.command, behind, process, catalog);
  return CommandCompleter(catalog, behind, process).complete(current);
}

Completion complete_first(const std::string& current) {
  Completion completion{command_candidates(all_commands())};
  completion.candidates.push_back({"help", "Show the help of a command"});
  if (current.starts_with('-'))
    completion.candidates = {{"--help", "Show help"}, {"--version", "Show the version"}};
  return completion;
}

}  // namespace

Completion complete(const Words& words, const ProcessContext& process) {
  const std::string current = words.empty() ? std::string() : words.back();
  Completion completion;
  if (words.size() <= 1) {
    completion = complete_first(current);
  } else if (words.front() == "help") {
    completion.candidates = command_candidates(all_commands());
  } else {
    completion = complete_command_line({words.begin(), words.end() - 1}, current, process);
  }
  std::erase_if(completion.candidates, [&](const Candidate& candidate) {
    // A line is a candidate; and what drives a terminal is none.
    return !begins_with(candidate.word, current) || terminal::printable(candidate.word) != candidate.word;
  });
  return completion;
}

ExitCode complete_command(Invocation& invocation) {
  Completion completion;
  try {
    completion = complete(invocation.arguments, invocation.process);
  } catch (const std::exception&) {
    completion = {{}, PathCandidates::files};
  }
  for (const Candidate& candidate : completion.candidates) {
    invocation.out << candidate.word;
    if (!candidate.help.empty()) invocation.out << '\t' << terminal::printable(candidate.help);
    invocation.out << '\n';
  }
  switch (completion.paths) {
    case PathCandidates::none:
      invocation.out << ":none\n";
      break;
    case PathCandidates::files:
      invocation.out << ":files\n";
      break;
    case PathCandidates::directories:
      invocation.out << ":directories\n";
  }
  if (!completion.ends_word) invocation.out << ":nospace\n";
  return ExitCode::yes;
}

}  // namespace signalr_config::cli
