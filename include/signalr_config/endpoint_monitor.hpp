#pragma once

#include <chrono>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <exception>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <type_traits>
#include <utility>
#include <vector>

#include "signalr_config/configuration.hpp"
#include "signalr_config/diagnostic.hpp"
#include "signalr_config/export.hpp"
#include "signalr_config/host.hpp"
#include "signalr_config/resolution.hpp"
#include "signalr_config/resolution_difference.hpp"
#include "signalr_config/result.hpp"

namespace signalr_config::reload {
class Monitor;
class Observers;
}  // namespace signalr_config::reload

namespace signalr_config {
inline namespace SIGNALR_CONFIG_EXPORT v0 {

/// A good configuration, as a server uses it. Never changes; lives as long as somebody holds it.
struct EndpointSnapshot {
  std::uint64_t version = 1;  ///< one more with each that is put in place
  Resolution resolution;      ///< the endpoints and options, and where they came from
  /// What is worth knowing all the same: of the sources first, then those of `resolution`.
  std::vector<Diagnostic> warnings;
};

/// A good configuration is in place.
struct AcceptedChange {
  /// Null pointer: there was none. `after` is the first, and everything in it is new.
  std::shared_ptr<const EndpointSnapshot> before;
  std::shared_ptr<const EndpointSnapshot> after;  ///< never a null pointer
  /// What is different for the endpoints; empty where other keys changed, or where a configuration that was
  /// refused is again what it was.
  ResolutionDifference difference;
};

/// What is there now is no good configuration. The last good one stays in place.
struct RefusedChange {
  std::vector<Diagnostic> diagnostics;  ///< every problem that was found, errors first
};

/// What loading everything gave.
struct EndpointLoad {
  /// As `resolve_host` gives it: an error where the configuration is not good, else what is in effect, with
  /// the warnings of its sources and its own.
  Result<Resolution> resolution;
  std::vector<std::filesystem::path> paths;  ///< whose change can change the result, as `Source::paths`
};

/// What a monitor loads, from the beginning each time. It is called on the thread of `EndpointMonitor::start`
/// first and on the monitor's thread then, never by two threads at once; so are `Source::load` and whatever
/// else of the program it leads to.
class EndpointLoader {
 public:
  /// The application that `resolve_host` resolves. Its sources are found anew with each load.
  EndpointLoader(HostOptions host, ResolveOptions options = {});

  /// Given sources.
  EndpointLoader(ConfigurationBuilder builder, ResolveOptions options = {});

  /// Anything else: a function. An exception that it throws refuses the change, and its text is shown to
  /// nobody, since it may quote the configuration; the diagnostics of a `ConfigurationError` are.
  template <typename Function>
  requires(std::is_invocable_r_v<EndpointLoad, Function&> &&
           !std::same_as<std::remove_cvref_t<Function>, EndpointLoader>) EndpointLoader(Function load)
      : load_(std::move(load)) {}

  /// Loads. Throws what the function throws.
  EndpointLoad operator()() const { return load_(); }

 private:
  std::function<EndpointLoad()> load_;
};

/// Whether files are looked at again and again, where the kernel tells of no changes.
enum class Polling {
  when_needed,  ///< on network file systems and their like, and where the limits of inotify are reached
  always,       ///< in addition to what the kernel tells
  never,
};

/// How long a monitor waits for what.
struct MonitorOptions {
  Polling polling = Polling::when_needed;            ///< whether files are looked at again and again
  std::chrono::milliseconds polling_interval{1000};  ///< how often that is
  /// A file that is written and not closed is read when it was left alone for this long. What was renamed or
  /// closed is read at once.
  std::chrono::milliseconds write_quiet{50};
  /// A bad configuration is reported when nothing happened for this long: it may be half of a file.
  std::chrono::milliseconds refusal_quiet{250};
  /// Writing that never ends delays a reading for this long and no longer, and a report for ten times as
  /// long.
  std::chrono::milliseconds longest_delay{1000};
};

/// Which accepted changes a subscriber is told. The first snapshot is told to all of them.
enum class ChangeFilter {
  any,        ///< every new snapshot, and the end of a refusal
  endpoints,  ///< where endpoints are added, removed, renamed, or have another type or credential
  options,    ///< where options of the SDK have other values
};

/// What a subscriber wants to be told; each may be left out. They are called on the monitor's thread and on
/// no other, one after another in the order of subscribing, and may do everything, `stop` and the monitor's
/// destruction included. What they throw is caught and passed to `failed`.
struct EndpointObserver {
  /// A good configuration is in place: the first, and each that differs.
  std::function<void(const AcceptedChange&)> accepted = {};
  /// What is there now is no good configuration. Told once for each that is bad in another way.
  std::function<void(const RefusedChange&)> refused = {};
  /// About the watching itself: `watch-limit-reached` and its like (docs/watch.md). Each is told once, as
  /// long as it holds.
  std::function<void(const Diagnostic&)> noticed = {};
  /// Another callback, of any subscriber, has thrown.
  std::function<void(std::exception_ptr)> failed = {};
};

/// Keeps a subscriber told for as long as it lives. It may outlive the monitor, and any thread may end it.
class [[nodiscard]] Subscription {
 public:
  /// Of nobody.
  Subscription() = default;
  /// As `end`.
  ~Subscription();

  /// Takes it over; the other one is of nobody then.
  Subscription(Subscription&& other) noexcept;
  /// Ends the one that is replaced.
  Subscription& operator=(Subscription&& other) noexcept;

  /// The subscriber is told nothing any more. When this returns, none of its callbacks runs, unless it is
  /// called by one. Does nothing the second time.
  void end() noexcept;

 private:
  friend class EndpointMonitor;
  Subscription(std::weak_ptr<reload::Observers> observers, std::size_t number)
      : observers_(std::move(observers)), number_(number) {}

  std::weak_ptr<reload::Observers> observers_;
  std::size_t number_ = 0;
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
/// Threads: all members may be called by any thread, callbacks included. `start` loads on the thread that
/// calls it. Everything after that is done by the monitor's one thread: it watches, loads (`Source::load` and
/// the functions of the program that a load leads to), and calls the subscribers. All signals are blocked
/// there. `snapshot` never waits for a load or a callback.
class EndpointMonitor {
 public:
  /// Watches what the loader loads, once it is started: a host, sources, or a function may stand for it.
  explicit EndpointMonitor(EndpointLoader loader, MonitorOptions options = {});

  /// Stops it. In a callback, the thread ends after the callback has returned.
  ~EndpointMonitor();

  EndpointMonitor(const EndpointMonitor&) = delete;
  EndpointMonitor& operator=(const EndpointMonitor&) = delete;

  /// Loads, and begins to watch. Success is a monitor that runs: one that ran already, too. Subscribers are
  /// told the first snapshot by `accepted`, with nothing before it; without a good configuration to begin
  /// with, the problems are the error, or with `WithoutFirst::keep_watching` they are told by `refused`.
  ///
  /// A stopped monitor can be started again, and tells then what is different from its last snapshot, which
  /// stays in place until then. A callback cannot do that: the thread that it runs on has been told to end.
  /// It gets the error `monitor-stopping`.
  ///
  /// Throws `std::system_error` where no thread can be had.
  [[nodiscard]] Result<void> start(WithoutFirst without = WithoutFirst::refuse);

  /// Ends the watching and waits until no callback runs any more; within a callback it does not wait. Does
  /// nothing if it does not run.
  void stop();

  /// Whether it watches: it was started, and not stopped since.
  bool running() const;

  /// The last good configuration; null pointer where there was none yet.
  std::shared_ptr<const EndpointSnapshot> snapshot() const;

  /// Has everything read again without waiting for a change: on SIGHUP, or for sources without files. Returns
  /// at once.
  void request_reload();

  /// Adds a subscriber, before the start or while it runs. One that comes while it runs is told what happens
  /// from then on; `snapshot` has what was before.
  [[nodiscard]] Subscription subscribe(EndpointObserver observer, ChangeFilter filter = ChangeFilter::any);

 private:
  std::shared_ptr<reload::Monitor> monitor_;
};

}  // namespace v0
}  // namespace signalr_config
