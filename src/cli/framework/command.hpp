#pragma once

#include <array>
#include <filesystem>
#include <iosfwd>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "cli/framework/option.hpp"
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

/// Output could not be written: shown in the same way, exit code 3.
class OutputError : public UsageError {
 public:
  using UsageError::UsageError;
};

/// A call of the program, and what it does.
struct CommandExample {
  std::string_view command;
  std::string_view meaning;
};

/// What the exit codes mean for a command.
struct ExitStatus {
  std::string_view yes = {};  ///< of 0; the rest is as everywhere
  std::string_view no = {};   ///< of 1
  std::string_view all = {};  ///< every code, in place of these
};

/// A command, as a constant: help and completion are made of it.
struct Command {
  std::string_view name;
  std::string_view summary;                     ///< a line, for the list of commands
  std::string_view usage = {};                  ///< `[OPTION]... KEY [PATH]...`
  std::string_view description = {};            ///< a paragraph or two
  std::array<OptionPart, 6> options = {};       ///< unused places are empty
  std::array<CommandExample, 4> examples = {};  ///< so are these
  ExitStatus exit_status = {};
  ExitCode (*run)(const Command& self, Invocation& invocation) = nullptr;
  /// The commands that the word after its name chooses from.
  std::span<const Command* const> subcommands = {};
};

/// An option, and the title under which help lists it.
struct ListedOption {
  std::string_view group;
  const Option* option;
};

/// Every option of a command that its help lists, in that order; `--help` is the last.
std::vector<ListedOption> options_of(const Command& command);

/// Reads the arguments into what a command is given. False: help was asked for, and is written. Throws
/// `UsageError`.
bool read_arguments(const Command& command, void* given, Invocation& invocation);

/// A command that is given a `Given`, and does `Run` with it.
template <typename Given, auto Run>
consteval Command command_of(Command text) {
  for (const OptionPart& part : text.options) {
    if (part.is_used && part.owner != &struct_tag<Given>) throw "options of another command";
  }
  text.run = [](const Command& self, Invocation& invocation) {
    Given given;
    return read_arguments(self, &given, invocation) ? Run(given, invocation) : ExitCode::yes;
  };
  return text;
}

}  // namespace signalr_config::cli
