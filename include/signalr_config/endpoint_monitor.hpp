#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <exception>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include "signalr_config/configuration.hpp"
#include "signalr_config/diagnostic.hpp"
#include "signalr_config/export.hpp"
#include "signalr_config/host.hpp"
#include "signalr_config/resolution.hpp"
#include "signalr_config/resolution_difference.hpp"

namespace signalr_config::reload {
class Monitor;
}

namespace signalr_config {
inline namespace SIGNALR_CONFIG_EXPORT v0 {

/// A good configuration, as a server uses it. Never changes; lives as long as somebody holds it.
struct EndpointSnapshot {
  std::uint64_t version = 1;  ///< one more with each that is put in place
  Resolution resolution;
  std::vector<Diagnostic> diagnostics;  ///< warnings of its sources; `resolution` has its own
};

/// A good configuration is in place.
struct AcceptedChange {
  std::shared_ptr<const EndpointSnapshot> before;  ///< null pointer: there was none
  std::shared_ptr<const EndpointSnapshot> after;
  /// What is different for the endpoints; empty where other keys changed, or where a configuration that was
  /// refused is again what it was.
  ResolutionDifference difference;
};

/// What is there now is no good configuration. The last good one stays in place.
struct RefusedChange {
  std::vector<Diagnostic> diagnostics;  ///< every problem that was found
};

/// What loading everything gave.
struct EndpointLoad {
  std::optional<Resolution> resolution;      ///< nothing if a source was refused
  std::vector<Diagnostic> diagnostics;       ///< of the sources; `resolution` has its own
  std::vector<std::filesystem::path> paths;  ///< whose change can change the result, as `Source::paths`
};

/// Loads everything, each time it is called; on the thread of `start` first, then on the monitor's.
using EndpointLoader = std::function<EndpointLoad()>;

/// Whether files are looked at again and again, where the kernel tells of no changes.
enum class Polling {
  when_needed,  ///< on network file systems and their like, and where the limits of inotify are reached
  always,       ///< in addition to what the kernel tells
  never,
};

struct MonitorOptions {
  ResolveOptions resolve;
  Polling polling = Polling::when_needed;
  std::chrono::milliseconds polling_interval{1000};
  /// A file that is written and not closed is read when it was left alone for this long. What was renamed or
  /// closed is read at once.
  std::chrono::milliseconds write_quiet{50};
  /// A bad configuration is reported when nothing happened for this long: it may be half of a file.
  std::chrono::milliseconds refusal_quiet{250};
  /// Writing that never ends delays a reading for this long and no longer, and a report for ten times as
  /// long.
  std::chrono::milliseconds longest_delay{1000};
};

/// What a subscriber wants to be told; each may be left out. They are called on the monitor's thread, one
/// after another, and may do everything, `stop` and the monitor's destruction included. What they throw is
/// caught and passed to `failed`.
struct EndpointObserver {
  std::function<void(const AcceptedChange&)> accepted = {};
  std::function<void(const RefusedChange&)> refused = {};
  /// About the watching itself: `watch-limit-reached` and its like (docs/watch.md). Each is told once, as
  /// long as it holds.
  std::function<void(const Diagnostic&)> noticed = {};
  /// Another callback, of any subscriber, has thrown.
  std::function<void(std::exception_ptr)> failed = {};
};

/// What to do where there is no good configuration to begin with.
enum class WithoutFirst {
  refuse,         ///< stay stopped
  keep_watching,  ///< there is no snapshot until there is a good one
};

/// Keeps the endpoints of a running server up to date: watches every file that its configuration is read
/// from, reads everything again after a change, and puts a new snapshot in place if it is good. A bad one is
/// reported, and the last good one stays.
///
/// All members may be called by any thread. `snapshot` never waits for a load or a callback.
class EndpointMonitor {
 public:
  /// The application that `resolve_host` resolves. The sources are found anew with each load.
  explicit EndpointMonitor(HostOptions host, MonitorOptions options = {});

  /// Given sources.
  explicit EndpointMonitor(ConfigurationBuilder builder, MonitorOptions options = {});

  /// Anything else. `options.resolve` is not used.
  explicit EndpointMonitor(EndpointLoader loader, MonitorOptions options = {});

  /// Stops it. In a callback, the thread ends after the callback has returned.
  ~EndpointMonitor();

  EndpointMonitor(const EndpointMonitor&) = delete;
  EndpointMonitor& operator=(const EndpointMonitor&) = delete;

  /// Loads on the calling thread and begins to watch. Gives the problems where there is no good
  /// configuration. Does nothing if it runs already. A stopped monitor can be started again; its last
  /// snapshot stays until then. Throws `std::system_error` where no thread can be had.
  std::optional<RefusedChange> start(WithoutFirst without = WithoutFirst::refuse);

  /// As `start`, but throws a `ConfigurationError` where there is no good configuration.
  void start_or_throw();

  /// Ends the watching and waits until no callback runs any more; within a callback it does not wait. Does
  /// nothing if it does not run.
  void stop();

  bool running() const;

  /// The last good configuration; null pointer where there was none yet.
  std::shared_ptr<const EndpointSnapshot> snapshot() const;

  /// Has everything read again without waiting for a change: on SIGHUP, or for sources without files. Returns
  /// at once.
  void request_reload();

  /// Adds a subscriber, and gives the number by which to remove it.
  std::size_t subscribe(EndpointObserver observer);

  /// Removes it. When this returns, none of its callbacks runs, unless it is called by one.
  void unsubscribe(std::size_t subscription);

 private:
  std::shared_ptr<reload::Monitor> monitor_;
};

}  // namespace v0
}  // namespace signalr_config
