#include "cli/leaf_commands.hpp"

#include <span>

#include "cli/run.hpp"

namespace signalr_config::test {

namespace {

void add(std::span<const cli::Command* const> commands, const std::vector<std::string>& above,
         std::vector<LeafCommand>& leaves) {
  for (const cli::Command* const command : commands) {
    std::vector<std::string> words = above;
    words.emplace_back(command->name);
    if (command->subcommands.empty()) {
      leaves.push_back({std::move(words), command});
    } else {
      add(command->subcommands, words, leaves);
    }
  }
}

}  // namespace

std::string LeafCommand::name() const {
  std::string name;
  for (const std::string& word : words) name.append(name.empty() ? "" : " ").append(word);
  return name;
}

std::vector<LeafCommand> leaf_commands() {
  std::vector<LeafCommand> leaves;
  add(cli::all_commands(), {}, leaves);
  return leaves;
}

}  // namespace signalr_config::test
