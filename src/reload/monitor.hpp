#pragma once

#include <functional>
#include <memory>
#include <mutex>
#include <thread>

#include "reload/observers.hpp"
#include "reload/reloader.hpp"
#include "reload/snapshot_holder.hpp"
#include "reload/watching/watcher.hpp"
#include "signalr_config/endpoint_monitor.hpp"

namespace signalr_config::reload {

using WatcherFactory = std::function<MadeWatcher()>;

/// What is behind an EndpointMonitor: starts and ends the thread on which a Reloader runs. The thread owns
/// the reloader, and a part of this, so that a callback may destroy the EndpointMonitor.
class Monitor : public std::enable_shared_from_this<Monitor> {
 public:
  Monitor(EndpointLoader loader, MonitorOptions options, WatcherFactory make_watcher);

  Result<void> start(WithoutFirst without);
  void stop();

  /// As `stop`, for the last time: within a callback the thread is left to itself.
  void abandon();

  bool running() const;
  void request_reload();

  const SnapshotHolder& snapshot() const { return snapshot_; }
  Observers& observers() { return observers_; }

 private:
  std::shared_ptr<Reloader> reloader() const;
  bool is_own_thread() const;
  void begin_thread(const std::shared_ptr<Reloader>& reloader);
  void end_thread();

  const EndpointLoader loader_;
  const MonitorOptions options_;
  const WatcherFactory make_watcher_;
  SnapshotHolder snapshot_;
  Observers observers_;

  std::mutex life_;  // held while it is started or stopped; never taken on the monitor's own thread
  std::thread thread_;

  mutable std::mutex state_;  // of the next two, and never held for long
  std::weak_ptr<Reloader> reloader_;
  std::thread::id thread_id_;
};

}  // namespace signalr_config::reload
