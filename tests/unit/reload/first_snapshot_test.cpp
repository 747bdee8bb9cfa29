#include <catch2/catch.hpp>

#include <algorithm>
#include <mutex>
#include <thread>

#include "signalr_config/endpoint_monitor.hpp"
#include "signalr_config/sources.hpp"
#include "unit/reload/watched_application.hpp"

using namespace signalr_config;
using namespace signalr_config::test;

namespace {

std::string two_endpoints(const std::string& first, const std::string& second,
                          const std::string& options = "") {
  const std::string rest = ".example;AccessKey=a2V5;Version=1.0;\"";
  return R"({"Azure": {"SignalR": {)" + options + R"("ConnectionString": {"a": "Endpoint=https://)" + first +
         rest + R"(, "b": "Endpoint=https://)" + second + rest + "}}}}";
}

bool has(const std::vector<Diagnostic>& diagnostics, DiagnosticCode code) {
  return std::ranges::find(diagnostics, code, &Diagnostic::code) != diagnostics.end();
}

/// Which thread loads and which calls.
class Threads {
 public:
  void note() {
    const std::lock_guard lock(mutex_);
    ids_.push_back(std::this_thread::get_id());
  }
  std::vector<std::thread::id> ids() {
    const std::lock_guard lock(mutex_);
    return ids_;
  }

 private:
  std::mutex mutex_;
  std::vector<std::thread::id> ids_;
};

class NotedSource final : public Source {
 public:
  NotedSource(std::shared_ptr<const Source> source, Threads& threads)
      : source_(std::move(source)), threads_(threads) {}
  ParsedSource load() const override {
    threads_.note();
    return source_->load();
  }

 private:
  std::shared_ptr<const Source> source_;
  Threads& threads_;
};

}  // namespace

TEST_CASE("the first snapshot is told with its warnings, and with nothing before it") {
  ConfigurationBuilder builder;
  builder.add(json_text("appsettings.json", two_endpoints("same", "same")));
  EndpointMonitor monitor([&] {
    Diagnostic warning;
    warning.severity = Severity::warning;
    warning.key = "of a source";
    return EndpointLoad{checked(resolve(*builder.load())).with_warnings_before({warning}), {}};
  });
  Listener listener(monitor);
  REQUIRE(monitor.start());
  REQUIRE(listener.wait([&] { return !listener.first().empty(); }));
  monitor.stop();
  const AcceptedChange& first = listener.first().front();
  CHECK(first.before == nullptr);
  CHECK(first.after == monitor.snapshot());
  CHECK(first.difference.added.size() == 1);
  CHECK(first.after->warnings.front().key == "of a source");
  REQUIRE_FALSE(first.after->resolution.diagnostics.empty());
  CHECK(has(first.after->warnings, first.after->resolution.diagnostics.front().code));
}

TEST_CASE("who subscribes after the start is told what happens from then on") {
  WatchedApplication app;
  REQUIRE(app.monitor.start());
  Listener late(app.monitor);
  REQUIRE(app.listener.wait([&] { return !app.listener.first().empty(); }));
  app.replace("appsettings.json", one_endpoint("b.example"));
  REQUIRE(late.wait([&] { return !late.accepted().empty(); }));
  app.monitor.stop();
  CHECK(late.first().empty());
}

TEST_CASE("a subscriber is told the changes that it asks for, and the first snapshot always") {
  WatchedApplication app(two_endpoints("a", "b"));
  std::mutex mutex;
  std::vector<std::string> told;
  const auto note = [&](const std::string& name) {
    return EndpointObserver{.accepted = [&, name](const AcceptedChange&) {
      const std::lock_guard lock(mutex);
      told.push_back(name);
    }};
  };
  const auto wait_for = [&](const std::vector<std::string>& expected) {
    for (int turn = 0; turn < 2000; ++turn) {
      {
        const std::lock_guard lock(mutex);
        if (told == expected) return told.clear(), true;
      }
      std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
    return false;
  };
  const Subscription endpoints = app.monitor.subscribe(note("endpoints"), ChangeFilter::endpoints);
  const Subscription options = app.monitor.subscribe(note("options"), ChangeFilter::options);
  const Subscription any = app.monitor.subscribe(note("any"), ChangeFilter::any);
  REQUIRE(app.monitor.start());
  CHECK(wait_for({"endpoints", "options", "any"}));
  app.replace("appsettings.json", two_endpoints("a", "c"));
  CHECK(wait_for({"endpoints", "any"}));
  const std::string count = "\"InitialHubServerConnectionCount\": 7, ";
  app.replace("appsettings.json", two_endpoints("a", "c", count));
  CHECK(wait_for({"options", "any"}));
  app.replace("appsettings.json", two_endpoints("a", "c", count + "\"Unknown\": 1, "));
  CHECK(wait_for({"any"}));
}

TEST_CASE("sources load on the thread that starts, then on the monitor's, which calls all subscribers") {
  Threads loading;
  Threads calling;
  const TemporaryDirectory directory;
  const auto file = json_file(directory.write("a.json", one_endpoint("a.example")));
  ConfigurationBuilder builder;
  builder.add(std::make_shared<NotedSource>(file, loading));
  EndpointMonitor monitor(builder);
  const Subscription subscription =
      monitor.subscribe({.accepted = [&](const AcceptedChange&) { calling.note(); }});
  REQUIRE(monitor.start());
  CHECK(loading.ids() == std::vector{std::this_thread::get_id()});
  directory.write("a.json", one_endpoint("b.example"));
  monitor.request_reload();
  for (int turn = 0; turn < 2000 && calling.ids().size() < 2; ++turn)
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
  monitor.stop();
  REQUIRE(calling.ids().size() == 2);
  CHECK(calling.ids().front() == calling.ids().back());
  CHECK(calling.ids().front() != std::this_thread::get_id());
  CHECK(loading.ids().back() == calling.ids().front());
}
