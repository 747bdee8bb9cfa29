#pragma once

#include <csignal>
#include <functional>
#include <mutex>
#include <optional>
#include <vector>

#include "system/file_descriptor.hpp"

// What wakes the loop that polls, beside the files: signals, and work of other threads.
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

/// Hands work from other threads to the one that polls: everything is written by one thread.
class EventQueue {
 public:
  /// Throws `std::system_error` where there is no descriptor to be had.
  EventQueue();

  /// By any thread.
  void add(std::function<void()> work);

  /// Becomes readable when there is work.
  int descriptor() const { return bell_.get(); }

  /// Does what there is, in its order.
  void run();

 private:
  system::FileDescriptor bell_;
  std::mutex mutex_;
  std::vector<std::function<void()>> work_;
};

}  // namespace signalr_config::cli
