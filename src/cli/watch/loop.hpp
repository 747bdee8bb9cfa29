#pragma once

#include <optional>

#include "cli/framework/command.hpp"
#include "cli/watch/event_queue.hpp"
#include "cli/watch/input.hpp"
#include "cli/watch/report.hpp"
#include "cli/watch/shell_command.hpp"
#include "cli/watch/signal_input.hpp"

namespace signalr_config::cli {

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
  void subscribe(EndpointMonitor& monitor);
  void begin(EndpointMonitor& monitor);
  void wait();
  void take_signals();
  void end(int signal);
  void accept(const AcceptedChange& change, const ResolveOptions& options);
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
  bool ending_ = false;
  bool was_told_to_ = false;  // by a signal
};

}  // namespace signalr_config::cli
