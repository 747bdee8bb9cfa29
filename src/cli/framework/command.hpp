#pragma once

#include <filesystem>
#include <iosfwd>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "signalr_config/environment.hpp"

namespace signalr_config::cli {

/// What the program says to its caller; the same meaning for every command.
enum class ExitCode : int {
  yes = 0,             ///< the question was answered: yes
  no = 1,              ///< configuration wrong, findings, differences, key absent
  cannot_answer = 2,   ///< usage, unreadable input
  internal_error = 3,  ///< a defect of the program, or output that could not be written
};

/// What a command may know of the process that it runs in. Passed in, so that tests can say it.
struct ProcessContext {
  Environment environment;
  std::filesystem::path current_directory;
  bool in_is_terminal = false;
  bool out_is_terminal = false;
  bool err_is_terminal = false;
};

/// One call of one command.
struct Invocation {
  std::vector<std::string> arguments;  ///< without the program's and the command's name
  std::istream& in;
  std::ostream& out;
  std::ostream& err;
  const ProcessContext& process;
  std::string command = {};  ///< the command's name, as messages refer to it: `secrets set`
};

/// The program cannot do what was asked: shown as `error: message`, with a hint, exit code 2.
/// Neither text may contain a value of a configuration.
class UsageError : public std::runtime_error {
 public:
  explicit UsageError(const std::string& message, std::string hint = {})
      : std::runtime_error(message), hint_(std::move(hint)) {}

  const std::string& hint() const { return hint_; }

 private:
  std::string hint_;
};

/// A subcommand: its name, one line about it, and what it does.
struct Command {
  std::string_view name;
  std::string_view summary;
  ExitCode (*run)(Invocation& invocation);
  /// The commands that the word after its name chooses from; null where it has none.
  std::span<const Command> (*subcommands)() = nullptr;
};

/// Every subcommand, in the order in which help lists them.
std::span<const Command> all_commands();

}  // namespace signalr_config::cli
