#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "reload/watching/path_walk.hpp"
#include "reload/watching/watcher.hpp"
#include "system/file_descriptor.hpp"

struct inotify_event;

namespace signalr_config::reload {

/// Is told of changes by the kernel. Directories are watched, since a file that is replaced takes its own
/// watches with it: those of every name that matters, and on the way to them only that they stay where they
/// are. Files are watched besides, so that writing to a log file beside them wakes nobody, and so that one is
/// seen to be written that is mounted into a container by itself.
class InotifyWatcher final : public Watcher, private PathVisitor {
 public:
  InotifyWatcher(WatchSystem system, system::FileDescriptor inotify, system::FileDescriptor bell);

  std::vector<Diagnostic> watch(const std::vector<std::filesystem::path>& paths) override;
  bool is_watched(const std::string& path) const override;
  Changes wait(std::optional<TimePoint> until) override;
  void wake() noexcept override;

 private:
  struct Watch {
    std::string path;
    std::uint32_t told = 0;    // what the kernel has been told to tell
    std::uint32_t wanted = 0;  // what is wanted now
    bool is_file = false;
    std::set<std::string, std::less<>> names;  // in a directory: those that matter, and patterns

    bool is_named(std::string_view name) const;
  };
  using Watches = std::map<int, Watch>;

  bool pass(const std::string& directory) override;
  void look(const std::string& directory, std::string_view name, unsigned interest) override;
  void file(const std::string& path) override;

  // The watch, or nothing and `errno`.
  Watch* add(const std::string& path, std::uint32_t mask);
  void add_problem(const std::string& directory, int error);
  void end_old_watches();

  bool wait_for_input(std::optional<TimePoint> until, bool listening);
  bool is_woken_in_vain();
  bool read_changes(Changes& changes);
  void take(const inotify_event& event, Changes& changes);

  WatchSystem system_;
  system::FileDescriptor inotify_;
  system::FileDescriptor bell_;
  Watches watches_;
  Watches old_;  // while `watch` runs
  std::map<std::string, int> by_path_;
  std::vector<Diagnostic> problems_;
  TimePoint window_begin_{};
  int in_vain_ = 0;  // how often it was woken by what does not matter
};

}  // namespace signalr_config::reload
