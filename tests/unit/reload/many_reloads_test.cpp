#include <catch2/catch.hpp>

#include <malloc.h>

#include <atomic>
#include <thread>
#include <vector>

#include "signalr_config/sources.hpp"
#include "unit/reload/watched_application.hpp"

using namespace signalr_config;
using namespace signalr_config::test;

namespace {

constexpr int reloads = 10'000;
constexpr int readers = 8;

// Every load finds another number of endpoints, between one and five, with the number in their hosts.
class ChangingSource final : public Source {
 public:
  ParsedSource load() const override {
    const int version = ++version_;
    std::string text = R"({"Azure:SignalR:ConnectionString": {)";
    for (int i = 0; i <= version % 5; ++i) {
      text += (i == 0 ? "\"" : ",\"") + std::to_string(i) + "\": \"Endpoint=https://v" +
              std::to_string(version) + "-" + std::to_string(i) + ".example;AccessKey=a2V5;Version=1.0;\"";
    }
    return json_text("changing", text + "}}")->load();
  }

 private:
  mutable std::atomic<int> version_ = 0;
};

// Whether all endpoints are of one load, and as many as there were.
bool is_whole(const EndpointSnapshot& snapshot) {
  std::size_t count = 0;
  std::string first;
  for (const ServiceEndpoint& endpoint : snapshot.resolution.endpoints()) {
    const std::string host = endpoint.endpoint();
    const std::string version = host.substr(0, host.find('-'));
    if (count++ == 0) first = version;
    if (version != first) return false;
  }
  const std::size_t digits = std::string_view("https://v").size();
  return count == std::stoul(first.substr(digits)) % 5 + 1;
}

}  // namespace

TEST_CASE("readers see whole snapshots through 10,000 reloads, and memory does not grow") {
  ConfigurationBuilder builder;
  builder.add(std::make_shared<ChangingSource>());
  EndpointMonitor monitor(builder);
  REQUIRE(monitor.start());
  std::atomic<bool> over = false;
  std::atomic<int> torn = 0;
  std::vector<std::thread> threads;
  for (int t = 0; t < readers; ++t) {
    threads.emplace_back([&] {
      while (!over) {
        if (!is_whole(*monitor.snapshot())) ++torn;
        std::this_thread::sleep_for(std::chrono::microseconds(50));
      }
    });
  }
  std::size_t in_use = 0;
  const auto reload_until = [&](std::uint64_t version) {
    while (monitor.snapshot()->version < version) {
      monitor.request_reload();
      std::this_thread::yield();
    }
  };
  reload_until(reloads / 10);
  const std::size_t before = ::mallinfo2().uordblks;
  reload_until(reloads);
  in_use = ::mallinfo2().uordblks;
  over = true;
  for (std::thread& thread : threads) thread.join();
  monitor.stop();
  CHECK(torn == 0);
  // A snapshot has some kilobytes: ten may be held at this moment, and 9,000 would be far more.
  CHECK(in_use < before + 1'000'000);
}
