#pragma once

#include <functional>
#include <mutex>
#include <vector>

#include "system/file_descriptor.hpp"

namespace signalr_config::cli {

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
