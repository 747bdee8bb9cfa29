#pragma once

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <filesystem>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

#include "signalr_config/endpoint_monitor.hpp"
#include "support/temporary_directory.hpp"

namespace signalr_config::test {

/// JSON that configures one endpoint.
inline std::string one_endpoint(const std::string& host, const std::string& key = "a2V5") {
  return R"({"Azure": {"SignalR": {"ConnectionString": "Endpoint=https://)" + host + ";AccessKey=" + key +
         R"(;Version=1.0;"}}})";
}

/// The hosts of a snapshot's endpoints: `a.example b.example`.
inline std::string hosts_of(const std::shared_ptr<const EndpointSnapshot>& snapshot) {
  std::string hosts;
  if (!snapshot) return "nothing";
  for (const ServiceEndpoint& endpoint : snapshot->resolution.endpoints()) {
    hosts += (hosts.empty() ? "" : " ") + endpoint.endpoint().substr(std::string_view("https://").size());
  }
  return hosts;
}

/// Writes down what a monitor tells, and waits for it.
class Listener {
 public:
  explicit Listener(EndpointMonitor& monitor) : monitor_(monitor) {
    subscription_ = monitor.subscribe({
        .accepted =
            [this](const AcceptedChange& change) {
              add([&] { (change.before ? accepted_ : first_).push_back(change); });
            },
        .refused = [this](const RefusedChange& change) { add([&] { refused_.push_back(change); }); },
        .noticed =
            [this](const Diagnostic& notice) { add([&] { notices_.emplace_back(to_string(notice.code)); }); },
        .failed = [this](const std::exception_ptr&) { add([&] { ++failures_; }); },
    });
  }
  Listener(const Listener&) = delete;
  Listener& operator=(const Listener&) = delete;

  /// Whether it comes true; the condition is asked again after each call.
  bool wait(const std::function<bool()>& condition,
            std::chrono::milliseconds limit = std::chrono::seconds(20)) {
    std::unique_lock lock(mutex_);
    return told_.wait_for(lock, limit, condition);
  }
  bool wait_for_hosts(const std::string& hosts) {
    return wait([&] { return hosts_of(monitor_.snapshot()) == hosts; });
  }
  bool wait_for_refusals(std::size_t count) {
    return wait([&] { return refused_.size() >= count; });
  }

  // For `wait`'s conditions, and for when the monitor is stopped.
  /// Those with nothing before them.
  const std::vector<AcceptedChange>& first() const { return first_; }
  const std::vector<AcceptedChange>& accepted() const { return accepted_; }
  const std::vector<RefusedChange>& refused() const { return refused_; }
  const std::vector<std::string>& notices() const { return notices_; }
  int failures() const { return failures_; }

 private:
  void add(const std::function<void()>& note) {
    const std::lock_guard lock(mutex_);
    note();
    told_.notify_all();
  }

  EndpointMonitor& monitor_;
  std::mutex mutex_;
  std::condition_variable told_;
  std::vector<AcceptedChange> first_;
  std::vector<AcceptedChange> accepted_;
  std::vector<RefusedChange> refused_;
  std::vector<std::string> notices_;
  int failures_ = 0;
  Subscription subscription_;  // ends before what it writes to does
};

/// An application in a directory of its own, with a monitor that watches it.
struct WatchedApplication {
  explicit WatchedApplication(const std::string& settings = one_endpoint("a.example"),
                              MonitorOptions options = {})
      : monitor(host_options(settings), std::move(options)), listener(monitor) {}

  /// Replaces a file as careful programs do.
  void replace(const std::filesystem::path& name, const std::string& text) const {
    const std::filesystem::path next = directory.write(name.string() + ".next", text);
    std::filesystem::rename(next, directory.path() / name);
  }

  TemporaryDirectory directory;
  EndpointMonitor monitor;
  Listener listener;

 private:
  HostOptions host_options(const std::string& settings) const {
    if (!settings.empty()) directory.write("appsettings.json", settings);
    HostOptions host{Environment()};
    host.content_root = directory.path();
    return host;
  }
};

}  // namespace signalr_config::test
