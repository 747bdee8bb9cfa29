// How long it takes from the renaming of a file to the new snapshot, beside reading and resolving the same
// configuration without a monitor; and what a monitor costs while nothing happens.
#include <sys/resource.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <random>
#include <string>
#include <thread>
#include <vector>

#include "signalr_config/endpoint_monitor.hpp"

namespace {

namespace fs = std::filesystem;
using namespace signalr_config;
using Clock = std::chrono::steady_clock;

constexpr int reloads = 1000;
constexpr std::chrono::seconds idle_time{5};

void replace(const fs::path& file, int version) {
  const fs::path next = file.parent_path() / "next";
  std::ofstream(next) << R"({"Azure:SignalR:ConnectionString": "Endpoint=https://v)" << version
                      << R"(.service.signalr.net;AccessKey=a2V5;Version=1.0;"})";
  fs::rename(next, file);
}

double milliseconds_since(Clock::time_point begin) {
  return std::chrono::duration<double, std::milli>(Clock::now() - begin).count();
}

double percentile(std::vector<double> values, double part) {
  std::ranges::sort(values);
  return values[static_cast<std::size_t>(part * static_cast<double>(values.size() - 1))];
}

void print(const char* what, const std::vector<double>& times) {
  std::printf("%-34s p50 %7.3f ms   p99 %7.3f ms   longest %7.3f ms\n", what, percentile(times, 0.5),
              percentile(times, 0.99), percentile(times, 1));
}

double processor_milliseconds() {
  timespec time{};
  ::clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
  return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

void measure_reloads(const fs::path& file, const HostOptions& host, const EndpointMonitor& monitor) {
  std::mt19937 random(1);
  std::vector<double> visible;
  std::vector<double> plain;
  for (int version = 1; version <= reloads; ++version) {
    // At any moment of whatever the monitor may do after the last one.
    std::this_thread::sleep_for(std::chrono::microseconds(random() % 10'000));
    const std::uint64_t before = monitor.snapshot()->version;
    const auto renamed = Clock::now();
    replace(file, version);
    while (monitor.snapshot()->version == before) std::this_thread::yield();
    visible.push_back(milliseconds_since(renamed));
    const auto begin = Clock::now();
    static_cast<void>(resolve_host_or_throw(host));
    plain.push_back(milliseconds_since(begin));
  }
  print("from writing and renaming to seen", visible);
  print("reading and resolving alone", plain);
  std::printf("%-34s p50 %7.2f\n", "ratio", percentile(visible, 0.5) / percentile(plain, 0.5));
}

void measure_idleness(const fs::path& directory, const EndpointMonitor& monitor) {
  const auto measure = [&](const char* what) {
    const double before = processor_milliseconds();
    std::this_thread::sleep_for(idle_time);
    std::printf("%-34s %7.3f ms of a processor in %lld s\n", what, processor_milliseconds() - before,
                static_cast<long long>(idle_time.count()));
  };
  measure(monitor.running() ? "idle" : "idle, and stopped");
  std::jthread busy([&](const std::stop_token& stop) {
    std::ofstream log(directory / "log");
    while (!stop.stop_requested()) {
      log << "line\n" << std::flush;
      std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
  });
  measure("beside a log (with its writing)");
}

}  // namespace

int main() {
  std::string pattern = (fs::temp_directory_path() / "signalr-config-bench-XXXXXX").string();
  const fs::path directory = ::mkdtemp(pattern.data());
  const fs::path file = directory / "appsettings.json";
  replace(file, 0);
  HostOptions host;
  host.content_root = directory;
  EndpointMonitor monitor(host);
  monitor.start_or_throw();
  measure_reloads(file, host, monitor);
  measure_idleness(directory, monitor);
  monitor.stop();
  measure_idleness(directory, monitor);
  fs::remove_all(directory);
}
