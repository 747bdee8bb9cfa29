#pragma once

#include <chrono>
#include <filesystem>
#include <optional>
#include <utility>

#include "signalr_config/diagnostic.hpp"
#include "system/file_descriptor.hpp"

namespace signalr_config::store {

/// The right to change a store, which one process at a time has: flock on the directory of the file that is
/// written. The kernel takes it back when the process ends, however it ends, and there is no lock file to be
/// left behind or to be removed under somebody's feet.
class StoreLock {
 public:
  struct Attempt;

  /// Makes the directories that are missing, for their owner alone, and waits for the lock.
  static Attempt acquire(const std::filesystem::path& file, std::chrono::milliseconds patience);

  /// The file that is to be written: where symbolic links lead.
  const std::filesystem::path& target() const { return target_; }

 private:
  StoreLock(std::filesystem::path target, system::FileDescriptor directory, system::FileDescriptor lock_file)
      : target_(std::move(target)), directory_(std::move(directory)), lock_file_(std::move(lock_file)) {}

  std::filesystem::path target_;
  system::FileDescriptor directory_;
  system::FileDescriptor lock_file_;  ///< where a directory cannot be locked
};

struct StoreLock::Attempt {
  std::optional<StoreLock> lock;
  std::optional<Diagnostic> problem;  ///< `user-secrets-locked`, and those of writing files
};

}  // namespace signalr_config::store
