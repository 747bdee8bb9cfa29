#include "unit/reload/random_operations.hpp"

#include <catch2/catch.hpp>

#include <atomic>
#include <cstdlib>
#include <mutex>
#include <thread>

#include "signalr_config/sources.hpp"
#include "unit/reload/watched_application.hpp"

using namespace signalr_config;
using namespace signalr_config::test;

namespace {

// A number from the environment: to run more of them, or one again.
std::uint32_t setting(const char* name, std::uint32_t otherwise) {
  const char* const text = std::getenv(name);
  return text != nullptr ? static_cast<std::uint32_t>(std::stoul(text)) : otherwise;
}

std::uint32_t sequences_by_default() {
#if defined(__SANITIZE_THREAD__) || defined(__SANITIZE_ADDRESS__)
  return 60;
#else
  return 1000;
#endif
}

ConfigurationBuilder sources_in(const std::filesystem::path& root) {
  ConfigurationBuilder builder;
  builder.add(json_text("default", R"({"Azure:SignalR:ConnectionString:main":
      "Endpoint=https://default.example;AccessKey=a2V5;Version=1.0;"})"));
  builder.add(json_file(root / "app/settings/main.json", {.presence = Presence::optional}));
  builder.add(json_file(root / "mount/mount.json", {.presence = Presence::optional}));
  builder.add(key_per_file(root / "keys", {.presence = Presence::optional}));
  return builder;
}

// What went wrong, or nothing.
std::string run_sequence(std::uint32_t seed) {
  const TemporaryDirectory directory;
  EndpointMonitor monitor(sources_in(directory.path()));
  Listener listener(monitor);
  monitor.start(WithoutFirst::keep_watching).value();
  RandomOperations operations(seed, directory.path());
  for (std::uint32_t i = 0; i < 4 + seed % 12; ++i) operations.one();
  operations.finish();
  if (listener.wait_for_hosts(operations.hosts())) return {};
  std::string report = "seed " + std::to_string(seed) + ": " + hosts_of(monitor.snapshot()) + ", expected " +
                       operations.hosts() + " after:";
  for (const std::string& operation : operations.log()) report += "\n  " + operation;
  return report;
}

}  // namespace

// SIGNALR_CONFIG_SEED=n SIGNALR_CONFIG_SEQUENCES=1 runs one again.
TEST_CASE("whatever is done to the files, the snapshot of what is there at the end is in place") {
  const std::uint32_t first = setting("SIGNALR_CONFIG_SEED", 1);
  const std::uint32_t end = first + setting("SIGNALR_CONFIG_SEQUENCES", sequences_by_default());
  std::atomic<std::uint32_t> next = first;
  std::mutex mutex;
  std::vector<std::string> reports;
  std::vector<std::thread> threads;
  for (int t = 0; t < 8; ++t) {
    threads.emplace_back([&] {
      for (std::uint32_t seed = next++; seed < end; seed = next++) {
        std::string report = run_sequence(seed);
        const std::lock_guard lock(mutex);
        if (!report.empty()) reports.push_back(std::move(report));
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  for (const std::string& report : reports) UNSCOPED_INFO(report);
  CHECK(reports.empty());
}
