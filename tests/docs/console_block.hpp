#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace docs {

/// Where and with which program the commands of a document run.
struct Console {
  std::filesystem::path directory;  ///< the commands' working directory
  std::filesystem::path program;    ///< the signalr-config that they find on their PATH
};

/// Runs the commands of a console block and gives the block as it should be: each command (`$ command`, with
/// `\` at the end of a line that goes on in the next), what it wrote to standard output and standard error,
/// and `# exit N` if that is not 0. An empty line separates two commands. The environment holds PATH and what
/// the command itself sets. Throws `std::runtime_error` for a block without a command.
std::string run_console_block(std::string_view text, const Console& console);

}  // namespace docs
