#include "cli/completion/completion.hpp"

#include <algorithm>
#include <exception>
#include <optional>
#include <ostream>
#include <string_view>
#include <utility>

#include "cli/completion/values.hpp"
#include "cli/framework/option.hpp"
#include "cli/framework/subcommands.hpp"
#include "dotnet/ascii.hpp"
#include "terminal/printable.hpp"

namespace signalr_config::cli {

namespace {

using Words = std::vector<std::string>;
using Commands = std::span<const Command* const>;

// `-`, and what options begin with.
bool is_option(std::string_view word) { return word.size() > 1 && word.starts_with('-'); }

std::string first_sentence(std::string_view text) { return std::string(text.substr(0, text.find(". "))); }

std::vector<Candidate> command_candidates(Commands commands) {
  std::vector<Candidate> candidates;
  for (const Command* const command : commands)
    candidates.push_back({std::string(command->name), std::string(command->summary)});
  return candidates;
}

const Option* find_option(const std::vector<ListedOption>& options, std::string_view name) {
  for (const ListedOption& listed : options) {
    if (std::ranges::count(names_of(*listed.option), name) > 0) return listed.option;
  }
  return nullptr;
}

// The words in capitals of a usage: `[OPTION]... KEY [PATH]...` has KEY and PATH.
std::vector<std::string> argument_names(std::string_view usage) {
  std::vector<std::string> names;
  // Another form of the same command begins on a line of its own.
  usage = usage.substr(0, usage.find('\n'));
  usage = usage.substr(0, usage.find("[--"));
  std::string word;
  bool is_option_value = false;
  for (std::size_t i = 0; i <= usage.size(); ++i) {
    const char c = i < usage.size() ? usage[i] : ' ';
    if (dotnet::is_ascii_upper(c) || (c == '_' && !word.empty())) {
      word += c;
      continue;
    }
    if (!word.empty() && word != "OPTION" && !is_option_value) names.push_back(word);
    if (!word.empty()) is_option_value = false;
    word.clear();
    if (c == '-' && i + 1 < usage.size() && usage[i + 1] == '-') is_option_value = true;
  }
  return names;
}

// What is already on the command line behind the command's name, as far as it matters to the next word.
struct Position {
  const Option* wants_value = nullptr;  // the option whose value comes next
  bool behind_dashes = false;
  Words arguments;
  Words options;  // with their values behind them; without the last where it has none yet
};

Position position_behind(const Words& words, const std::vector<ListedOption>& options) {
  const bool has_trailing =
      std::ranges::any_of(options, [](const ListedOption& listed) { return listed.option->is_trailing(); });
  Position position;
  for (const std::string& word : words) {
    if (position.behind_dashes) continue;
    if (position.wants_value != nullptr) {
      position.wants_value = nullptr;
      position.options.push_back(word);
    } else if (word == "--" && has_trailing) {
      position.behind_dashes = true;
    } else if (is_option(word)) {
      position.options.push_back(word);
      const Option* const option = find_option(options, word);
      if (option != nullptr && option->takes_value()) position.wants_value = option;
    } else {
      position.arguments.push_back(word);
    }
  }
  if (position.wants_value != nullptr) position.options.pop_back();
  return position;
}

std::vector<Candidate> option_candidates(const std::vector<ListedOption>& options, std::string_view current) {
  std::vector<Candidate> candidates;
  for (const ListedOption& listed : options) {
    if (listed.option->is_positional() || listed.option->is_trailing()) continue;
    for (const std::string_view name : names_of(*listed.option)) {
      const bool is_short = !name.starts_with("--");
      if (is_short && current.starts_with("--")) continue;
      candidates.push_back({std::string(name), first_sentence(help_of(*listed.option))});
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
  CommandCompleter(const Command& command, const Words& words, const ProcessContext& process)
      : options_(options_of(command)),
        arguments_(argument_names(command.usage)),
        position_(position_behind(words, options_)),
        process_(process) {}

  Completion complete(const std::string& current) const {
    if (position_.wants_value != nullptr) return value_of(*position_.wants_value, current);
    if (position_.behind_dashes) return {{}, PathCandidates::files};
    const std::size_t equals = current.find('=');
    if (current.starts_with("--") && equals != std::string::npos) {
      const Option* const option = find_option(options_, current.substr(0, equals));
      if (option == nullptr || !option->takes_value()) return {};
      Completion completion = value_of(*option, current.substr(equals + 1));
      put_before(completion, current.substr(0, equals + 1));
      return completion;
    }
    if (current.starts_with('-')) return {option_candidates(options_, current)};
    return argument(current);
  }

 private:
  Completion argument(const std::string& current) const {
    if (arguments_.empty()) return {};
    const std::size_t index = std::min(position_.arguments.size(), arguments_.size() - 1);
    return argument_values(arguments_[index], current, question());
  }

  Completion value_of(const Option& option, const std::string& current) const {
    return option_values(option, current, question());
  }

  ValueQuestion question() const { return {position_.options, position_.arguments, process_}; }

  std::vector<ListedOption> options_;
  std::vector<std::string> arguments_;
  Position position_;
  const ProcessContext& process_;
};

// The command that the words choose, that of a group included, and the words behind it.
struct ChosenCommand {
  const Command* command = nullptr;
  std::size_t words = 1;
};

ChosenCommand choose(Commands commands, const Words& words) {
  ChosenCommand chosen{find_command(commands, words.front())};
  while (chosen.command != nullptr && !chosen.command->subcommands.empty() && chosen.words < words.size()) {
    chosen.command = find_command(chosen.command->subcommands, words[chosen.words]);
    ++chosen.words;
  }
  return chosen;
}

Completion complete_command_line(Commands commands, const Words& before, const std::string& current,
                                 const ProcessContext& process) {
  const ChosenCommand chosen = choose(commands, before);
  if (chosen.command == nullptr) return {};
  if (!chosen.command->subcommands.empty()) return {command_candidates(chosen.command->subcommands)};
  const Words behind(before.begin() + static_cast<std::ptrdiff_t>(chosen.words), before.end());
  return CommandCompleter(*chosen.command, behind, process).complete(current);
}

Completion complete_first(Commands commands, const std::string& current) {
  Completion completion{command_candidates(commands)};
  completion.candidates.push_back({"help", "Show the help of a command"});
  if (current.starts_with('-'))
    completion.candidates = {{"--help", "Show help"}, {"--version", "Show the version"}};
  return completion;
}

}  // namespace

Completion complete(Commands commands, const Words& words, const ProcessContext& process) {
  const std::string current = words.empty() ? std::string() : words.back();
  Completion completion;
  if (words.size() <= 1) {
    completion = complete_first(commands, current);
  } else if (words.front() == "help") {
    completion.candidates = command_candidates(commands);
  } else {
    completion = complete_command_line(commands, {words.begin(), words.end() - 1}, current, process);
  }
  std::erase_if(completion.candidates, [&](const Candidate& candidate) {
    // A line is a candidate; and what drives a terminal is none.
    return !begins_with(candidate.word, current) || terminal::printable(candidate.word) != candidate.word;
  });
  return completion;
}

ExitCode complete_command(Commands commands, Invocation& invocation) {
  Completion completion;
  try {
    completion = complete(commands, invocation.arguments, invocation.process);
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
