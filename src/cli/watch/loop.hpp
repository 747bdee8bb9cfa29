#pragma once

#include <csignal>
#include <optional>
#include <string>

#include "cli/framework/command.hpp"
#include "cli/watch/input.hpp"
#include "cli/watch/report.hpp"
#include "cli/watch/wake_up.hpp"
#include "system/process.hpp"

namespace signalr_config::cli {

/// Where the output of a command goes.
enum class CommandOutput { as_it_is, to_standard_error };

/// A command that `sh -c` runs, one at a time, in a process group of its own and without input.
class ShellCommand {
 public:
  ShellCommand(std::string text, CommandOutput output, const sigset_t& signals)
      : text_(std::move(text)), output_(output), signals_(signals) {}

  bool running() const { return process_.running(); }

  /// Starts it with these variables and no others. Gives `errno` where that fails, else 0.
  int start(const Environment& variables);

  /// How it ended (the status of waitpid), if it has.
  std::optional<int> ended() { return process_.ended(); }

  /// Passes a signal on to it and to what it has started.
  void send(int signal) const { process_.send(signal); }

 private:
  std::string text_;
  CommandOutput output_;
  sigset_t signals_;
  system::Process process_;
};

/// Watches, reports and runs a command, until a signal or the loss of the reader ends it. All output is that
/// of the calling thread.
class WatchLoop {
 public:
  /// `command`: what is to be run after each change; nothing: no command.
  WatchLoop(Invocation& invocation, WatchInput& input, WatchReport& report, SignalInput& signals,
            std::optional<ShellCommand> command)
      : invocation_(invocation),
        input_(input),
        report_(report),
        signals_(signals),
        command_(std::move(command)) {}

  void run(const MonitorOptions& options);

 private:
  Subscription subscribe(EndpointMonitor& monitor);
  void wait();
  void take_signals();
  void end(int signal);
  void accept(const AcceptedChange& change, const ResolveOptions& options);
  void refuse(const RefusedChange& change);
  void run_command();
  void command_ended(int status);
  bool is_over() const { return ending_ && !(command_ && command_->running()); }

  Invocation& invocation_;
  WatchInput& input_;
  WatchReport& report_;
  SignalInput& signals_;
  EventQueue events_;

  std::optional<ShellCommand> command_;
  std::optional<Environment> next_run_;  // with which variables it is to be run as soon as it can
  bool has_begun_ = false;               // something has been told
  bool ending_ = false;
  bool was_told_to_ = false;  // by a signal
};

}  // namespace signalr_config::cli
