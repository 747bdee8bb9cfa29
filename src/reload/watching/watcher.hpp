#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "reload/watching/change.hpp"
#include "signalr_config/diagnostic.hpp"

namespace signalr_config::reload {

/// Waits for changes of files. `watch` and `wait` are called by one thread, `wake` by any.
class Watcher {
 public:
  virtual ~Watcher() = default;

  /// Watches what the paths lead to at this moment, in place of what was watched before. What cannot be
  /// watched is told: it has to be polled.
  virtual std::vector<Diagnostic> watch(const std::vector<std::filesystem::path>& paths) = 0;

  /// Whether a change of the path would be told.
  virtual bool is_watched(const std::string& path) const = 0;

  /// Waits for a change, for `wake`, or until a time; nothing: without end.
  virtual Changes wait(std::optional<TimePoint> until) = 0;

  /// Ends the waiting, or the next one where nobody waits.
  virtual void wake() noexcept = 0;
};

/// The calls of the operating system that can say no, so that tests can say it for it.
struct WatchSystem {
  std::function<int(int flags)> begin;                                        ///< inotify_init1
  std::function<int(int inotify, const char* path, std::uint32_t mask)> add;  ///< inotify_add_watch
  std::function<bool(const std::string& directory)> is_remote;  ///< see is_on_remote_file_system

  static WatchSystem of_this_machine();
};

/// Whether a directory is on a file system that other machines (or programs) change without the kernel's
/// knowledge: NFS, SMB, FUSE, 9P and their like.
bool is_on_remote_file_system(const std::string& directory);

/// A watcher, and why it is not the one that was wanted.
struct MadeWatcher {
  std::unique_ptr<Watcher> watcher;
  std::optional<Diagnostic> problem;
};

/// One that the kernel tells of changes; where that is not to be had, one that only waits.
MadeWatcher make_watcher(const WatchSystem& system = WatchSystem::of_this_machine());

/// One that only waits: for programs that poll.
std::unique_ptr<Watcher> make_idle_watcher();

}  // namespace signalr_config::reload
