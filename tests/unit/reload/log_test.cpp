#include "signalr_config/log.hpp"

#include <catch2/catch.hpp>

#include <mutex>
#include <stdexcept>
#include <string>

#include "unit/reload/watched_application.hpp"

using namespace signalr_config;
using namespace signalr_config::test;

namespace {

/// Keeps what is logged for as long as it lives.
class Log {
 public:
  Log() {
    set_log_sink([this](const LogRecord& record) {
      const std::lock_guard lock(mutex_);
      text_.append(to_string(record.level)).append(": ").append(record.text) += '\n';
    });
  }
  ~Log() { set_log_sink({}); }
  Log(const Log&) = delete;
  Log& operator=(const Log&) = delete;

  bool has(std::string_view words) {
    const std::lock_guard lock(mutex_);
    return text_.find(words) != std::string::npos;
  }

 private:
  std::mutex mutex_;
  std::string text_;
};

}  // namespace

TEST_CASE("a monitor logs what it puts in place, what it refuses and what fails, and never a secret") {
  Log log;
  WatchedApplication app(one_endpoint("a.example", "UExBTlRFRA=="));
  const Subscription throws = app.monitor.subscribe({.accepted = [](const AcceptedChange& change) {
    if (change.before) throw std::runtime_error("AccessKey=UExBTlRFRA==");
  }});
  REQUIRE(app.monitor.start());
  REQUIRE(app.listener.wait([&] { return !app.listener.first().empty(); }));
  CHECK(log.has("info: snapshot 1 is in place; endpoints: 1 added\n"));
  app.replace("appsettings.json", one_endpoint("a.example", "UExBTlRFRA==") + " UExBTlRFRA==");
  REQUIRE(app.listener.wait_for_refusals(1));
  CHECK(log.has("error: the configuration is refused\n"));
  CHECK(log.has("appsettings.json:1:"));
  app.replace("appsettings.json", one_endpoint("a.example", "b3RoZXI="));
  REQUIRE(app.listener.wait([&] { return app.listener.failures() == 1; }));
  app.monitor.stop();
  CHECK(log.has("info: snapshot 2 is in place; endpoints: 1 with another credential\n"));
  CHECK(log.has("error: a callback of a monitor's subscriber has thrown an exception\n"));
  CHECK_FALSE(log.has("UExBTlRFRA"));
}

TEST_CASE("what a start gives as its result is not logged besides") {
  Log log;
  WatchedApplication app("");
  CHECK_FALSE(app.monitor.start());
  CHECK_FALSE(log.has("error"));
}
