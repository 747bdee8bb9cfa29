#pragma once

#include <atomic>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "reload/observers.hpp"
#include "reload/settling.hpp"
#include "reload/snapshot_holder.hpp"
#include "reload/watching/file_states.hpp"
#include "reload/watching/watcher.hpp"
#include "signalr_config/endpoint_monitor.hpp"

namespace signalr_config::reload {

/// Watches, loads, and puts good configurations in place: what the monitor's thread does.
class Reloader {
 public:
  Reloader(const EndpointLoader& loader, const MonitorOptions& options, MadeWatcher watcher,
           SnapshotHolder& snapshot, Observers& observers);

  /// Before `run`: begins to watch, loads, and gives what is wrong. Calls no observer.
  Result<void> load_first();

  /// Tells what was loaded first, watches and reloads until `stop` is called.
  void run();

  // By any thread:
  void stop() noexcept;
  bool is_stopping() const { return stopping_; }
  void request_reload() noexcept;

 private:
  void tell();
  void turn();
  void recover() noexcept;
  void watch();
  bool polls() const;
  std::optional<TimePoint> next_turn() const;
  void poll(TimePoint now);
  void look_at_states();

  void load(TimePoint now);
  Result<Resolution> load_watched();
  EndpointLoad load_once() const;
  std::optional<AcceptedChange> put_in_place(Result<Resolution> loaded);
  void report(const RefusedChange& refused);

  const EndpointLoader& loader_;
  const MonitorOptions& options_;
  std::unique_ptr<Watcher> watcher_;
  std::optional<Diagnostic> watcher_problem_;
  SnapshotHolder& snapshot_;
  Observers& observers_;
  Settling settling_;

  std::vector<std::filesystem::path> paths_;
  bool is_watched_in_full_ = false;
  std::vector<Diagnostic> notices_;  // to be told
  std::vector<std::string> told_;    // as far as they still hold

  // What was loaded first, and who was there already.
  struct First {
    Audience audience;
    std::optional<AcceptedChange> accepted;
    std::optional<RefusedChange> refused;
  };
  std::optional<First> first_;  // until it is told

  FileStates states_;  // before the last load, where files are polled
  bool states_are_fresh_ = false;
  TimePoint next_poll_{};

  unsigned failed_turns_ = 0;  // one after the other

  std::optional<std::string> refusal_;  // that was reported, in words; nothing: what was read last is good
  FileStates refused_states_;

  std::atomic<bool> stopping_ = false;
  std::atomic<bool> reload_requested_ = false;
};

}  // namespace signalr_config::reload
