#pragma once

#include <sys/types.h>

#include <csignal>
#include <optional>
#include <string>

#include "signalr_config/environment.hpp"

namespace signalr_config::cli {

/// Where the output of a command goes.
enum class CommandOutput { as_it_is, to_standard_error };

/// A command that `sh -c` runs, one at a time, in a process group of its own and without input.
class ShellCommand {
 public:
  ShellCommand(std::string text, CommandOutput output, const sigset_t& signals)
      : text_(std::move(text)), output_(output), signals_(signals) {}

  bool running() const { return process_ != 0; }

  /// Starts it with these variables and no others. Gives `errno` where that fails, else 0.
  int start(const Environment& variables);

  /// How it ended (the status of waitpid), if it has.
  std::optional<int> ended();

  /// Passes a signal on to it and to what it has started.
  void send(int signal) const;

 private:
  std::string text_;
  CommandOutput output_;
  sigset_t signals_;
  pid_t process_ = 0;
};

/// `exit status 3`, `signal 15`; empty where it ended well.
std::string failure_words(int status);

}  // namespace signalr_config::cli
