#include <catch2/catch.hpp>

#include <atomic>
#include <chrono>
#include <stdexcept>
#include <thread>

#include "signalr_config/endpoint_monitor.hpp"
#include "signalr_config/sources.hpp"
#include "unit/reload/watched_application.hpp"

namespace fs = std::filesystem;
using namespace signalr_config;
using namespace signalr_config::test;

namespace {

std::size_t entries_of(const fs::path& directory) {
  return static_cast<std::size_t>(std::distance(fs::directory_iterator(directory), fs::directory_iterator()));
}

void wait_until(const std::function<bool()>& condition) {
  for (int turn = 0; turn < 2000 && !condition(); ++turn)
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
}

}  // namespace

TEST_CASE("a callback may stop the monitor") {
  WatchedApplication app;
  std::atomic<int> calls = 0;
  const Subscription stops = app.monitor.subscribe({.accepted = [&](const AcceptedChange&) {
    app.monitor.stop();
    app.monitor.stop();
    ++calls;
  }});
  const Subscription later =
      app.monitor.subscribe({.accepted = [&](const AcceptedChange&) { calls = 100; }});  // after the stop
  REQUIRE(app.monitor.start());
  // The listener is told before the stop, and not any more.
  wait_until([&] { return !app.monitor.running(); });
  app.monitor.stop();
  CHECK(app.listener.first().size() == 1);
  CHECK(calls == 1);
  CHECK(app.monitor.start());
  CHECK(app.monitor.running());
}

TEST_CASE("a callback may destroy the monitor, when it is told the first snapshot too") {
  const TemporaryDirectory directory;
  ConfigurationBuilder builder;
  builder.add(json_file(directory.write("a.json", one_endpoint("a.example"))));
  auto monitor = std::make_unique<EndpointMonitor>(builder);
  const bool at_once = GENERATE(true, false);
  std::atomic<bool> destroyed = false;
  const Subscription subscription = monitor->subscribe({.accepted = [&](const AcceptedChange& change) {
    if (!change.before && !at_once) return;
    monitor.reset();
    destroyed = true;
  }});
  // With the first thread, ThreadSanitizer starts one of its own, which stays.
  std::thread([] {}).join();
  const std::size_t threads = entries_of("/proc/self/task");
  const std::size_t descriptors = entries_of("/proc/self/fd");
  REQUIRE(monitor->start());
  directory.write("a.json", one_endpoint("b.example"));
  wait_until([&] { return destroyed && entries_of("/proc/self/task") <= threads; });
  CHECK(destroyed);
  CHECK(entries_of("/proc/self/task") == threads);
  CHECK(entries_of("/proc/self/fd") == descriptors);
}

TEST_CASE("what a callback throws is caught, told, and ends nothing") {
  WatchedApplication app;
  const Subscription throws =
      app.monitor.subscribe({.accepted = [](const AcceptedChange&) { throw std::runtime_error("no"); },
                             .failed = [](const std::exception_ptr&) { throw 1; }});
  REQUIRE(app.monitor.start());
  REQUIRE(app.listener.wait([&] { return app.listener.failures() == 1; }));
  app.replace("appsettings.json", one_endpoint("b.example"));
  CHECK(app.listener.wait([&] { return app.listener.failures() == 2; }));
  app.monitor.stop();
}

TEST_CASE("a callback may subscribe, and end subscriptions, its own too") {
  WatchedApplication app;
  std::atomic<int> once = 0;
  std::atomic<int> later = 0;
  Subscription own;
  Subscription other;
  own = app.monitor.subscribe({.accepted = [&](const AcceptedChange&) {
    ++once;
    own.end();
    other = app.monitor.subscribe({.accepted = [&](const AcceptedChange&) { ++later; }});
  }});
  REQUIRE(app.monitor.start());
  app.replace("appsettings.json", one_endpoint("b.example"));
  wait_until([&] { return later > 0; });
  app.monitor.stop();
  CHECK(once == 1);
  CHECK(later == 1);
}

TEST_CASE("after a subscription has ended, no callback runs") {
  WatchedApplication app;
  REQUIRE(app.monitor.start());
  for (int i = 0; i < 20; ++i) {
    auto alive = std::make_unique<std::atomic<int>>(0);
    Subscription subscription = app.monitor.subscribe({.accepted = [&](const AcceptedChange&) {
      for (int turn = 0; turn < 1000; ++turn) ++*alive;
    }});
    app.replace("appsettings.json", one_endpoint("h" + std::to_string(i) + ".example"));
    std::this_thread::sleep_for(std::chrono::microseconds(100 * i));
    subscription.end();
    alive.reset();  // a sanitizer sees a callback that still runs
  }
  app.monitor.stop();
}

TEST_CASE("a subscription moves, ends what it replaces, and may outlive the monitor") {
  const TemporaryDirectory directory;
  ConfigurationBuilder builder;
  builder.add(json_file(directory.write("a.json", one_endpoint("a.example"))));
  std::array<std::atomic<int>, 3> calls{};
  Subscription kept;
  {
    EndpointMonitor monitor(builder);
    const auto count = [&](std::size_t which) {
      return EndpointObserver{.accepted = [&calls, which](const AcceptedChange&) { ++calls.at(which); }};
    };
    Subscription moved = monitor.subscribe(count(0));
    kept = monitor.subscribe(count(1));
    kept = std::move(moved);
    Subscription last = monitor.subscribe(count(2));
    const Subscription there(std::move(last));
    REQUIRE(monitor.start());
    wait_until([&] { return calls[2] == 1; });
    monitor.stop();
  }
  kept.end();
  kept.end();
  CHECK(calls[0] == 1);
  CHECK(calls[1] == 0);
  CHECK(calls[2] == 1);
}

TEST_CASE("starting a stopped monitor in one of its callbacks is refused, and says so") {
  WatchedApplication app;
  std::atomic<bool> runs = false;
  std::vector<Diagnostic> problems;
  const Subscription restarts = app.monitor.subscribe({.accepted = [&](const AcceptedChange&) {
    runs = app.monitor.start().has_value();  // it does
    app.monitor.stop();
    if (auto started = app.monitor.start(); !started) problems = started.error();
  }});
  REQUIRE(app.monitor.start());
  wait_until([&] { return !app.monitor.running(); });
  app.monitor.stop();
  CHECK(runs);
  REQUIRE(problems.size() == 1);
  CHECK(problems.front().code == DiagnosticCode::monitor_stopping);
  CHECK_FALSE(problems.front().remedy.empty());
}
