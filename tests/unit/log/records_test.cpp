#include "log/records.hpp"

#include <catch2/catch.hpp>

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

#include "signalr_config/host.hpp"
#include "support/temporary_directory.hpp"

using namespace signalr_config;
using namespace signalr_config::test;

namespace {

/// Takes records for as long as it lives.
class Records {
 public:
  explicit Records(LogLevel least) {
    set_log_sink(
        [this](const LogRecord& record) {
          const std::lock_guard lock(mutex_);
          lines_.push_back(std::string(to_string(record.level)) + ": " + std::string(record.text));
        },
        least);
  }
  ~Records() { set_log_sink({}); }
  Records(const Records&) = delete;
  Records& operator=(const Records&) = delete;

  std::vector<std::string> lines() {
    const std::lock_guard lock(mutex_);
    return lines_;
  }
  std::string text() {
    std::string all;
    for (const std::string& line : lines()) all += line + '\n';
    return all;
  }

 private:
  std::mutex mutex_;
  std::vector<std::string> lines_;
};

}  // namespace

TEST_CASE("a sink gets the records of its level and of those above") {
  Records records(LogLevel::warning);
  CHECK_FALSE(log::is_wanted(LogLevel::info));
  CHECK(log::is_wanted(LogLevel::error));
  log::write(LogLevel::trace, "a");
  log::write(LogLevel::info, "b");
  log::write(LogLevel::warning, "c");
  log::write(LogLevel::error, "d");
  CHECK(records.lines() == std::vector<std::string>{"warning: c", "error: d"});
}

TEST_CASE("without a sink nothing is wanted") {
  set_log_sink({});
  CHECK_FALSE(log::is_wanted(LogLevel::error));
  log::write(LogLevel::error, "to nobody");
}

TEST_CASE("a record is one line, and harmless to a terminal") {
  Records records(LogLevel::trace);
  log::write(LogLevel::info, "a\x1b[31mb\nc");
  Diagnostic problem;
  problem.code = DiagnosticCode::json_syntax;
  problem.message.text("found ").value("SECRET");
  problem.remedy = "Mend it.";
  log::write(LogLevel::error, problem);
  CHECK(records.lines() == std::vector<std::string>{"info: a\\u001b[31mb\\u000ac",
                                                    "error: error: found *** [json-syntax] Mend it."});
}

TEST_CASE("a sink that throws, or leads to more records, ends nothing and is called once") {
  int calls = 0;
  set_log_sink([&](const LogRecord&) {
    ++calls;
    log::write(LogLevel::error, "from within");
    throw std::runtime_error("no");
  });
  log::write(LogLevel::error, "a");
  log::write(LogLevel::error, "b");
  set_log_sink({});
  CHECK(calls == 2);
}

TEST_CASE("a sink may put another in its place") {
  std::vector<std::string> told;
  set_log_sink([&](const LogRecord& first) {
    told.emplace_back(first.text);
    set_log_sink([&](const LogRecord& second) { told.push_back("second " + std::string(second.text)); });
  });
  log::write(LogLevel::error, "a");
  log::write(LogLevel::error, "b");
  set_log_sink({});
  CHECK(told == std::vector<std::string>{"a", "second b"});
}

TEST_CASE("a sink that was replaced does not run any more") {
  std::mutex mutex;
  std::condition_variable changed;
  bool is_inside = false;
  std::atomic<bool> is_over = false;
  set_log_sink([&](const LogRecord&) {
    {
      const std::lock_guard lock(mutex);
      is_inside = true;
    }
    changed.notify_all();
    std::this_thread::sleep_for(std::chrono::milliseconds(50));
    is_over = true;
  });
  std::thread writer([] { log::write(LogLevel::error, "a"); });
  {
    std::unique_lock lock(mutex);
    changed.wait(lock, [&] { return is_inside; });
  }
  set_log_sink({});
  CHECK(is_over);
  writer.join();
}

TEST_CASE("several threads may log while sinks come and go") {
  std::atomic<bool> is_over = false;
  std::vector<std::thread> writers;
  for (int t = 0; t < 3; ++t) {
    writers.emplace_back([&] {
      while (!is_over) log::write(LogLevel::error, "a");
    });
  }
  for (int i = 0; i < 500; ++i) {
    auto calls = std::make_unique<std::atomic<int>>(0);
    set_log_sink([&](const LogRecord&) { ++*calls; });
    set_log_sink({});
    calls.reset();  // a sanitizer sees a sink that still runs
  }
  is_over = true;
  for (std::thread& writer : writers) writer.join();
  CHECK_FALSE(log::is_wanted(LogLevel::error));
}

TEST_CASE("a trace tells where the endpoints of a host came from, and never a secret") {
  const TemporaryDirectory directory;
  directory.write("appsettings.json",
                  R"({"Azure": {"SignalR": {"ConnectionString": {
                       "east": "Endpoint=https://east.example;AccessKey=PLANTED;Version=1.0;",
                       "west": "Endpoint=https://west.example;AccessKey=PLANTED;",
                       "bad": "Endpoint=PLANTED;AccessKey=PLANTED"},
                     "ApplicationName": "PLANTED PLANTED"}}})");
  HostOptions host{Environment()};
  host.content_root = directory.path();
  host.environment = Environment::from_pairs(
      {{"Azure__SignalR__ConnectionString__west", "Endpoint=https://other.example;AccessKey=PLANTED;"}});
  Records records(LogLevel::trace);
  CHECK_FALSE(resolve_host(host));
  const std::string text = records.text();
  CHECK(text.find("trace: environment Production (") != std::string::npos);
  CHECK(text.find("appsettings.json (json): 4 entries") != std::string::npos);
  CHECK(text.find("appsettings.json:3") != std::string::npos);
  CHECK(text.find("environment variable Azure__SignalR__ConnectionString__west") != std::string::npos);
  CHECK(text.find("PLANTED") == std::string::npos);
}
