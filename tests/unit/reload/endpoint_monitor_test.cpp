#include "signalr_config/endpoint_monitor.hpp"

#include <catch2/catch.hpp>

#include <atomic>
#include <stdexcept>
#include <thread>

#include "signalr_config/sources.hpp"
#include "unit/reload/watched_application.hpp"

namespace fs = std::filesystem;
using namespace signalr_config;
using namespace signalr_config::test;

namespace {

std::size_t entries_of(const fs::path& directory) {
  return static_cast<std::size_t>(std::distance(fs::directory_iterator(directory), fs::directory_iterator()));
}

}  // namespace

TEST_CASE("a change of a file gives a new snapshot, and the old one stays for who holds it") {
  WatchedApplication app;
  REQUIRE_FALSE(app.monitor.start());
  const auto before = app.monitor.snapshot();
  CHECK(hosts_of(before) == "a.example");
  app.replace("appsettings.json", one_endpoint("b.example"));
  REQUIRE(app.listener.wait_for_hosts("b.example"));
  CHECK(hosts_of(before) == "a.example");
  CHECK(app.monitor.snapshot()->version == before->version + 1);
  app.monitor.stop();
  REQUIRE(app.listener.accepted().size() == 1);
  const AcceptedChange& change = app.listener.accepted().front();
  CHECK(change.before == before);
  REQUIRE(change.difference.added.size() == 1);
  CHECK(change.difference.added.front().endpoint() == "https://b.example");
  REQUIRE(change.difference.removed.size() == 1);
  CHECK(change.difference.removed.front().endpoint() == "https://a.example");
}

TEST_CASE("a bad configuration is reported with its place, and the last good one stays") {
  WatchedApplication app;
  REQUIRE_FALSE(app.monitor.start());
  const auto good = app.monitor.snapshot();
  app.replace("appsettings.json", "{\n  \"Azure\": nonsense}");
  REQUIRE(app.listener.wait_for_refusals(1));
  CHECK(app.monitor.snapshot() == good);
  app.replace("appsettings.json", one_endpoint("b.example"));
  REQUIRE(app.listener.wait_for_hosts("b.example"));
  app.monitor.stop();
  const auto& problems = app.listener.refused().front().diagnostics;
  REQUIRE(problems.size() == 1);
  CHECK(problems.front().position() == Position{2, 13});
  CHECK(app.listener.refused().size() == 1);
}

TEST_CASE("a configuration that the SDK would not start with is refused") {
  WatchedApplication app;
  REQUIRE_FALSE(app.monitor.start());
  app.replace("appsettings.json",
              R"({"Azure": {"SignalR": {"ConnectionString": "Endpoint=https://b.example"}}})");
  REQUIRE(app.listener.wait_for_refusals(1));
  app.monitor.stop();
  CHECK(to_string(app.listener.refused().front().diagnostics.front().code).starts_with("connection-string-"));
  CHECK(hosts_of(app.monitor.snapshot()) == "a.example");
}

TEST_CASE("a configuration that was refused and is again what it was is told, with no difference") {
  WatchedApplication app;
  REQUIRE_FALSE(app.monitor.start());
  app.replace("appsettings.json", "{");
  REQUIRE(app.listener.wait_for_refusals(1));
  app.replace("appsettings.json", one_endpoint("a.example"));
  REQUIRE(app.listener.wait([&] { return !app.listener.accepted().empty(); }));
  app.monitor.stop();
  CHECK(app.listener.accepted().front().difference.empty());
  CHECK(app.listener.accepted().front().before == app.listener.accepted().front().after);
}

TEST_CASE("a file that is written again as it was tells nothing") {
  WatchedApplication app;
  REQUIRE_FALSE(app.monitor.start());
  app.replace("appsettings.json", one_endpoint("a.example"));
  app.replace("appsettings.json", one_endpoint("a.example") + "\n");
  app.replace("appsettings.json", one_endpoint("b.example"));
  REQUIRE(app.listener.wait_for_hosts("b.example"));
  app.monitor.stop();
  CHECK(app.listener.accepted().size() == 1);
}

TEST_CASE("a monitor without a good configuration refuses to start, or waits for one") {
  WatchedApplication app("");
  SECTION("refuses") {
    const auto refused = app.monitor.start();
    REQUIRE(refused);
    CHECK(refused->diagnostics.front().code == DiagnosticCode::no_endpoint);
    CHECK_FALSE(app.monitor.running());
    CHECK_THROWS_AS(app.monitor.start_or_throw(), ConfigurationError);
    CHECK(app.monitor.snapshot() == nullptr);
  }
  SECTION("waits") {
    CHECK(app.monitor.start(WithoutFirst::keep_watching));
    CHECK(app.monitor.running());
    CHECK(app.monitor.snapshot() == nullptr);
    app.replace("appsettings.json", one_endpoint("a.example"));
    CHECK(app.listener.wait_for_hosts("a.example"));
    app.monitor.stop();
    REQUIRE(app.listener.accepted().size() == 1);
    CHECK(app.listener.accepted().front().before == nullptr);
    CHECK(app.listener.accepted().front().difference.added.size() == 1);
  }
}

TEST_CASE("starting and stopping twice, or stopping before the start, does nothing") {
  WatchedApplication app;
  app.monitor.stop();
  CHECK_FALSE(app.monitor.running());
  CHECK_FALSE(app.monitor.start());
  CHECK_FALSE(app.monitor.start());
  CHECK(app.monitor.running());
  app.monitor.stop();
  app.monitor.stop();
  CHECK_FALSE(app.monitor.running());
  CHECK(hosts_of(app.monitor.snapshot()) == "a.example");
  app.replace("appsettings.json", one_endpoint("b.example"));
  CHECK_FALSE(app.monitor.start());
  CHECK(hosts_of(app.monitor.snapshot()) == "b.example");
}

TEST_CASE("several threads may start and stop at once") {
  WatchedApplication app;
  std::vector<std::thread> threads;
  for (int t = 0; t < 4; ++t) {
    threads.emplace_back([&] {
      for (int i = 0; i < 20; ++i) {
        app.monitor.start();
        app.monitor.request_reload();
        app.monitor.stop();
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  CHECK_FALSE(app.monitor.running());
}

TEST_CASE("a callback may stop the monitor") {
  WatchedApplication app;
  std::atomic<int> calls = 0;
  app.monitor.subscribe({.accepted = [&](const AcceptedChange&) {
    app.monitor.stop();
    app.monitor.stop();
    ++calls;
  }});
  app.monitor.subscribe({.accepted = [&](const AcceptedChange&) { calls = 100; }});  // after the stop
  REQUIRE_FALSE(app.monitor.start());
  app.replace("appsettings.json", one_endpoint("b.example"));
  // The listener is told before the stop, and not any more.
  for (int turn = 0; turn < 2000 && app.monitor.running(); ++turn)
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
  app.monitor.stop();
  CHECK(calls == 1);
  CHECK_FALSE(app.monitor.start());
  CHECK(app.monitor.running());
}

TEST_CASE("a callback may destroy the monitor") {
  const TemporaryDirectory directory;
  ConfigurationBuilder builder;
  builder.add(json_file(directory.write("a.json", one_endpoint("a.example"))));
  auto monitor = std::make_unique<EndpointMonitor>(builder);
  std::atomic<bool> destroyed = false;
  monitor->subscribe({.accepted = [&](const AcceptedChange&) {
    monitor.reset();
    destroyed = true;
  }});
  // With the first thread, ThreadSanitizer starts one of its own, which stays.
  std::thread([] {}).join();
  const std::size_t threads = entries_of("/proc/self/task");
  const std::size_t descriptors = entries_of("/proc/self/fd");
  REQUIRE_FALSE(monitor->start());
  directory.write("a.json", one_endpoint("b.example"));
  for (int i = 0; i < 2000 && (!destroyed || entries_of("/proc/self/task") > threads); ++i)
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
  CHECK(destroyed);
  CHECK(entries_of("/proc/self/task") == threads);
  CHECK(entries_of("/proc/self/fd") == descriptors);
}

TEST_CASE("what a callback throws is caught, told, and ends nothing") {
  WatchedApplication app;
  app.monitor.subscribe({.accepted = [](const AcceptedChange&) { throw std::runtime_error("no"); },
                         .failed = [](const std::exception_ptr&) { throw 1; }});
  REQUIRE_FALSE(app.monitor.start());
  app.replace("appsettings.json", one_endpoint("b.example"));
  REQUIRE(app.listener.wait([&] { return app.listener.failures() == 1; }));
  app.replace("appsettings.json", one_endpoint("c.example"));
  CHECK(app.listener.wait([&] { return app.listener.failures() == 2; }));
  app.monitor.stop();
}

TEST_CASE("a callback may subscribe and unsubscribe, itself too") {
  WatchedApplication app;
  std::atomic<int> once = 0;
  std::atomic<int> later = 0;
  std::size_t number = 0;
  number = app.monitor.subscribe({.accepted = [&](const AcceptedChange&) {
    ++once;
    app.monitor.unsubscribe(number);
    app.monitor.subscribe({.accepted = [&](const AcceptedChange&) { ++later; }});
  }});
  REQUIRE_FALSE(app.monitor.start());
  for (const char* host : {"b.example", "c.example"}) {
    app.replace("appsettings.json", one_endpoint(host));
    REQUIRE(app.listener.wait_for_hosts(host));
  }
  REQUIRE(app.listener.wait([&] { return app.listener.accepted().size() == 2; }));
  // The listener is told first, and after `stop` nobody is told any more.
  for (int turn = 0; turn < 2000 && later == 0; ++turn)
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
  app.monitor.stop();
  CHECK(once == 1);
  CHECK(later == 1);
}

TEST_CASE("after unsubscribe returned, no callback runs") {
  WatchedApplication app;
  REQUIRE_FALSE(app.monitor.start());
  for (int i = 0; i < 20; ++i) {
    auto alive = std::make_unique<std::atomic<int>>(0);
    const std::size_t number = app.monitor.subscribe({.accepted = [&](const AcceptedChange&) {
      for (int turn = 0; turn < 1000; ++turn) ++*alive;
    }});
    app.replace("appsettings.json", one_endpoint("h" + std::to_string(i) + ".example"));
    std::this_thread::sleep_for(std::chrono::microseconds(100 * i));
    app.monitor.unsubscribe(number);
    alive.reset();  // a sanitizer sees a callback that still runs
  }
  app.monitor.stop();
}

TEST_CASE("starting and stopping leaks neither threads nor descriptors") {
  WatchedApplication app;
  REQUIRE_FALSE(app.monitor.start());
  app.monitor.stop();
  const std::size_t threads = entries_of("/proc/self/task");
  const std::size_t descriptors = entries_of("/proc/self/fd");
  for (int i = 0; i < 50; ++i) {
    REQUIRE_FALSE(app.monitor.start());
    app.replace("appsettings.json", one_endpoint("h" + std::to_string(i) + ".example"));
    REQUIRE(app.listener.wait_for_hosts("h" + std::to_string(i) + ".example"));
    app.monitor.stop();
  }
  CHECK(entries_of("/proc/self/task") == threads);
  CHECK(entries_of("/proc/self/fd") == descriptors);
}

TEST_CASE("a reload that is asked for reads sources that have no files") {
  std::atomic<int> loads = 0;
  EndpointMonitor monitor([&] {
    ++loads;
    EndpointLoad load;
    ConfigurationBuilder builder;
    builder.add(json_text("memory", one_endpoint("h" + std::to_string(loads) + ".example")));
    load.resolution = resolve(builder.load().value());
    return load;
  });
  Listener listener(monitor);
  REQUIRE_FALSE(monitor.start());
  monitor.request_reload();
  CHECK(listener.wait_for_hosts("h2.example"));
}

TEST_CASE("a loader that throws refuses, and says nothing of what it threw") {
  std::atomic<bool> broken = false;
  EndpointMonitor monitor([&]() -> EndpointLoad {
    if (broken) throw std::runtime_error("AccessKey=secret");
    return {resolve(ConfigurationBuilder().add(json_text("x", one_endpoint("a.example"))).load().value()),
            {},
            {}};
  });
  Listener listener(monitor);
  REQUIRE_FALSE(monitor.start());
  broken = true;
  monitor.request_reload();
  REQUIRE(listener.wait_for_refusals(1));
  monitor.stop();
  CHECK(listener.refused().front().diagnostics.front().code == DiagnosticCode::reload_failed);
  CHECK(describe(listener.refused().front().diagnostics.front()).find("secret") == std::string::npos);
}
