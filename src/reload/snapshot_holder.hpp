#pragma once

#include <memory>
#include <mutex>

#include "signalr_config/endpoint_monitor.hpp"

namespace signalr_config::reload {

/// The snapshot that is in place. The lock is held for the copy of a pointer and for nothing else: g++ 12's
/// std::atomic<std::shared_ptr> has a lock as well, and one that ThreadSanitizer does not understand.
class SnapshotHolder {
 public:
  using Pointer = std::shared_ptr<const EndpointSnapshot>;

  Pointer get() const {
    const std::lock_guard lock(mutex_);
    return snapshot_;
  }

  /// What came of a resolution.
  struct Acceptance {
    AcceptedChange change;
    bool is_worth_telling;  ///< more than lines and comments has changed
  };

  /// Puts a resolution in place, unless what is there is the same. By one thread.
  Acceptance accept(Result<Resolution> loaded);

 private:
  void put(Pointer snapshot) {
    // The old one, which may be the last of its kind, is destroyed after the lock is gone.
    const std::lock_guard lock(mutex_);
    snapshot_.swap(snapshot);
  }

  mutable std::mutex mutex_;
  Pointer snapshot_;
};

}  // namespace signalr_config::reload
