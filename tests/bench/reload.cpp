// How long it takes from the renaming of a file to the new snapshot, beside a thread that does nothing but
// wait for the kernel to tell of it, and beside reading and resolving alone; and what a monitor costs while
// nothing happens.
#include <fcntl.h>
#include <poll.h>
#include <stdlib.h>
#include <sys/inotify.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
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

// When something happened, written by one thread and read by another; zero: not yet.
using Moment = std::atomic<Clock::rep>;

void note(Moment& moment) { moment = Clock::now().time_since_epoch().count(); }

// A thread that waits for renamed files: what any program has to wait for.
class BareWatcher {
 public:
  explicit BareWatcher(const fs::path& directory)
      : inotify_(::inotify_init1(IN_CLOEXEC)), thread_([this](const std::stop_token& stop) { run(stop); }) {
    ::inotify_add_watch(inotify_, directory.c_str(), IN_MOVED_TO);
  }
  ~BareWatcher() {
    thread_.request_stop();
    thread_.join();
    ::close(inotify_);
  }
  BareWatcher(const BareWatcher&) = delete;
  BareWatcher& operator=(const BareWatcher&) = delete;

  Moment told = 0;

 private:
  void run(const std::stop_token& stop) {
    while (!stop.stop_requested()) {
      pollfd input{inotify_, POLLIN, 0};
      if (::poll(&input, 1, 100) <= 0) continue;
      char buffer[4096];
      if (::read(inotify_, buffer, sizeof buffer) > 0) note(told);
    }
  }

  int inotify_;
  std::jthread thread_;
};

void write_next(const fs::path& file, int version) {
  std::ofstream(file.parent_path() / "next")
      << R"({"Azure:SignalR:ConnectionString": "Endpoint=https://v)" << version
      << R"(.service.signalr.net;AccessKey=a2V5;Version=1.0;"})";
}

double milliseconds(Clock::duration time) { return std::chrono::duration<double, std::milli>(time).count(); }

double percentile(std::vector<double> values, double part) {
  std::ranges::sort(values);
  return values[static_cast<std::size_t>(part * static_cast<double>(values.size() - 1))];
}

void print(const char* what, const std::vector<double>& times) {
  std::printf("%-38s p50 %7.3f ms   p99 %7.3f ms   longest %7.3f ms\n", what, percentile(times, 0.5),
              percentile(times, 0.99), percentile(times, 1));
}

double processor_milliseconds() {
  timespec time{};
  ::clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
  return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

// The time until the moment is there.
double wait_for(const Moment& moment, Clock::time_point begin) {
  while (moment == 0) std::this_thread::sleep_for(std::chrono::microseconds(200));
  return milliseconds(Clock::duration(moment) - begin.time_since_epoch());
}

void measure_reloads(const fs::path& file, const HostOptions& host, EndpointMonitor& monitor) {
  BareWatcher bare(file.parent_path());
  Moment seen = 0;
  const Subscription subscription =
      monitor.subscribe({.accepted = [&](const AcceptedChange&) { note(seen); }});
  std::mt19937 random(1);
  std::vector<double> told;
  std::vector<double> visible;
  std::vector<double> plain;
  for (int version = 1; version <= reloads; ++version) {
    // At any moment of whatever the monitor may do after the last one.
    std::this_thread::sleep_for(std::chrono::microseconds(random() % 10'000));
    write_next(file, version);
    bare.told = 0;
    seen = 0;
    const auto begin = Clock::now();
    fs::rename(file.parent_path() / "next", file);
    visible.push_back(wait_for(seen, begin));
    told.push_back(wait_for(bare.told, begin));
    const auto alone = Clock::now();
    static_cast<void>(resolve_host(host).value());
    plain.push_back(milliseconds(Clock::now() - alone));
  }
  print("from renaming to the snapshot in place", visible);
  print("from renaming to a thread that waits", told);
  print("reading and resolving alone", plain);
}

void measure_idleness(const fs::path& directory, const EndpointMonitor& monitor) {
  const auto measure = [&](const char* what) {
    const double before = processor_milliseconds();
    std::this_thread::sleep_for(idle_time);
    std::printf("%-38s %7.3f ms of a processor in %lld s\n", what, processor_milliseconds() - before,
                static_cast<long long>(idle_time.count()));
  };
  std::printf("%s\n", monitor.running() ? "watching:" : "stopped:");
  measure("  nothing happens");
  std::jthread busy([&](const std::stop_token& stop) {
    std::ofstream log(directory / "log");
    while (!stop.stop_requested()) {
      log << "line\n" << std::flush;
      std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
  });
  measure("  a log is written, its writing included");
}

}  // namespace

int main() {
  std::string pattern = (fs::temp_directory_path() / "signalr-config-bench-XXXXXX").string();
  const fs::path directory = ::mkdtemp(pattern.data());
  const fs::path file = directory / "appsettings.json";
  write_next(file, 0);
  fs::rename(directory / "next", file);
  HostOptions host{Environment()};
  host.content_root = directory;
  EndpointMonitor monitor(host);
  monitor.start().value();
  measure_reloads(file, host, monitor);
  measure_idleness(directory, monitor);
  monitor.stop();
  measure_idleness(directory, monitor);
  fs::remove_all(directory);
}
