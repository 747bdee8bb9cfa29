#pragma once

#include <csignal>
#include <optional>

#include "system/file_descriptor.hpp"

namespace signalr_config::cli {

/// Takes the signals that end a program, and those of its children, as input in place of interruptions; for
/// as long as it lives. Writing to a pipe that nobody reads fails in place of ending the program.
class SignalInput {
 public:
  /// Throws `std::system_error` where there is no descriptor to be had.
  SignalInput();
  ~SignalInput();
  SignalInput(const SignalInput&) = delete;
  SignalInput& operator=(const SignalInput&) = delete;

  int descriptor() const { return input_.get(); }

  /// The next signal that has arrived: SIGINT, SIGTERM, SIGHUP or SIGCHLD.
  std::optional<int> next();

  /// The signals that were blocked before: for programs that are started.
  const sigset_t& outside() const { return before_; }

 private:
  sigset_t before_{};
  system::FileDescriptor input_;
};

}  // namespace signalr_config::cli
