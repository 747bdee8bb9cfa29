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

std::size_t count_of_entries(const fs::path& directory) {
  return static_cast<std::size_t>(std::distance(fs::directory_iterator(directory), fs::directory_iterator()));
}

}  // namespace

TEST_CASE("a change of a file gives a new snapshot, and the old one stays for who holds it") {
  WatchedApplication app;
  REQUIRE(app.monitor.start());
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
  REQUIRE(app.monitor.start());
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
  REQUIRE(app.monitor.start());
  app.replace("appsettings.json",
              R"({"Azure": {"SignalR": {"ConnectionString": "Endpoint=https://b.example"}}})");
  REQUIRE(app.listener.wait_for_refusals(1));
  app.monitor.stop();
  CHECK(to_string(app.listener.refused().front().diagnostics.front().code).starts_with("connection-string-"));
  CHECK(hosts_of(app.monitor.snapshot()) == "a.example");
}

TEST_CASE("a configuration that was refused and is again what it was is told, with no difference") {
  WatchedApplication app;
  REQUIRE(app.monitor.start());
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
  REQUIRE(app.monitor.start());
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
    const auto started = app.monitor.start();
    REQUIRE_FALSE(started);
    CHECK(started.error().front().code == DiagnosticCode::no_endpoint);
    CHECK_FALSE(app.monitor.running());
    CHECK_THROWS_AS(app.monitor.start().value(), ConfigurationError);
    CHECK(app.monitor.snapshot() == nullptr);
    CHECK(app.listener.refused().empty());
  }
  SECTION("waits") {
    CHECK(app.monitor.start(WithoutFirst::keep_watching));
    CHECK(app.monitor.running());
    CHECK(app.monitor.snapshot() == nullptr);
    REQUIRE(app.listener.wait_for_refusals(1));
    app.replace("appsettings.json", one_endpoint("a.example"));
    CHECK(app.listener.wait([&] { return !app.listener.first().empty(); }));
    app.monitor.stop();
    CHECK(app.listener.refused().front().diagnostics.front().code == DiagnosticCode::no_endpoint);
    CHECK(app.listener.refused().size() == 1);
    CHECK(app.listener.first().front().difference.added.size() == 1);
    CHECK(app.listener.accepted().empty());
  }
}

TEST_CASE("starting and stopping twice, or stopping before the start, does nothing") {
  WatchedApplication app;
  app.monitor.stop();
  CHECK_FALSE(app.monitor.running());
  CHECK(app.monitor.start());
  CHECK(app.monitor.start());
  CHECK(app.monitor.running());
  app.monitor.stop();
  app.monitor.stop();
  CHECK_FALSE(app.monitor.running());
  CHECK(hosts_of(app.monitor.snapshot()) == "a.example");
  app.replace("appsettings.json", one_endpoint("b.example"));
  CHECK(app.monitor.start());
  CHECK(hosts_of(app.monitor.snapshot()) == "b.example");
  REQUIRE(app.listener.wait([&] { return !app.listener.accepted().empty(); }));
  app.monitor.stop();
  CHECK(hosts_of(app.listener.accepted().front().before) == "a.example");
  CHECK(app.listener.accepted().front().difference.added.size() == 1);
}

TEST_CASE("several threads may start and stop at once") {
  WatchedApplication app;
  std::vector<std::thread> threads;
  for (int t = 0; t < 4; ++t) {
    threads.emplace_back([&] {
      for (int i = 0; i < 20; ++i) {
        app.monitor.start().value();
        app.monitor.request_reload();
        app.monitor.stop();
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  CHECK_FALSE(app.monitor.running());
}

TEST_CASE("starting and stopping leaks neither threads nor descriptors") {
  WatchedApplication app;
  REQUIRE(app.monitor.start());
  app.monitor.stop();
  const std::size_t threads = count_of_entries("/proc/self/task");
  const std::size_t descriptors = count_of_entries("/proc/self/fd");
  for (int i = 0; i < 50; ++i) {
    REQUIRE(app.monitor.start());
    app.replace("appsettings.json", one_endpoint("h" + std::to_string(i) + ".example"));
    REQUIRE(app.listener.wait_for_hosts("h" + std::to_string(i) + ".example"));
    app.monitor.stop();
  }
  CHECK(count_of_entries("/proc/self/task") == threads);
  CHECK(count_of_entries("/proc/self/fd") == descriptors);
}

TEST_CASE("a reload that is asked for reads sources that have no files") {
  std::atomic<int> loads = 0;
  EndpointMonitor monitor([&] {
    ++loads;
    ConfigurationBuilder builder;
    builder.add(json_text("memory", one_endpoint("h" + std::to_string(loads) + ".example")));
    return EndpointLoad{resolve(*builder.load()), {}};
  });
  Listener listener(monitor);
  REQUIRE(monitor.start());
  monitor.request_reload();
  CHECK(listener.wait_for_hosts("h2.example"));
}

TEST_CASE("a loader that throws refuses, and says nothing of what it threw") {
  std::atomic<bool> broken = false;
  EndpointMonitor monitor([&]() -> EndpointLoad {
    if (broken) throw std::runtime_error("AccessKey=secret");
    const auto source = json_text("x", one_endpoint("a.example"));
    return {resolve(*ConfigurationBuilder().add(source).load()), {}};
  });
  Listener listener(monitor);
  REQUIRE(monitor.start());
  broken = true;
  monitor.request_reload();
  REQUIRE(listener.wait_for_refusals(1));
  monitor.stop();
  CHECK(listener.refused().front().diagnostics.front().code == DiagnosticCode::reload_failed);
  CHECK(describe(listener.refused().front().diagnostics.front()).find("secret") == std::string::npos);
}

TEST_CASE("a monitor follows the registration that it is given") {
  const TemporaryDirectory root;
  const auto write = [&](const std::string& host) {
    root.write(
        "appsettings.json",
        R"({"ConnectionStrings": {"chat": "Endpoint=https://)" + host +
            R"(;AccessKey=a2V5"}, "Azure:SignalR:ConnectionString": "Endpoint=https://other;AccessKey=a2V5"})");
  };
  write("a.example");
  HostOptions host{Environment()};
  host.content_root = root.path();
  ResolveOptions options;
  options.registration = "chat";
  EndpointMonitor monitor(EndpointLoader(std::move(host), options));
  Listener listener(monitor);
  REQUIRE(monitor.start());
  CHECK(hosts_of(monitor.snapshot()) == "a.example");
  write("b.example");
  REQUIRE(listener.wait_for_hosts("b.example"));
  monitor.stop();
}
