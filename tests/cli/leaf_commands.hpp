#pragma once

#include <string>
#include <vector>

#include "cli/framework/command.hpp"

namespace signalr_config::test {

/// A command with nothing below it, as the program itself lists it.
struct LeafCommand {
  std::vector<std::string> words;  ///< by which it is called: `secrets`, `set`
  const cli::Command* command;

  std::string name() const;  ///< `secrets set`
};

/// All of them: a new command is in every test that asks for them.
std::vector<LeafCommand> leaf_commands();

}  // namespace signalr_config::test
