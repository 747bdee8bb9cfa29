#include <catch2/catch.hpp>

#include <cerrno>

#include "reload/monitor.hpp"
#include "signalr_config/sources.hpp"
#include "unit/reload/watched_application.hpp"

namespace fs = std::filesystem;
using namespace signalr_config;
using namespace signalr_config::test;
using namespace std::chrono_literals;

namespace {

// A monitor of one file, on a machine that is told what to answer.
struct Polled {
  explicit Polled(const reload::WatchSystem& system, Polling polling = Polling::when_needed)
      : file(directory.write("a.json", one_endpoint("a.example"))),
        monitor(std::make_shared<reload::Monitor>(loader(), options(polling),
                                                  [system] { return reload::make_watcher(system); })) {
    const EndpointObserver observer{.refused = [this](const RefusedChange&) { ++refusals; },
                                    .noticed =
                                        [this](const Diagnostic& notice) {
                                          const std::lock_guard lock(mutex);
                                          notices.emplace_back(to_string(notice.code));
                                          words = notice.message.masked();
                                        }};
    monitor->observers().add(observer, ChangeFilter::any);
    REQUIRE(monitor->start(WithoutFirst::refuse));
  }
  ~Polled() { monitor->abandon(); }

  EndpointLoader loader() const {
    return [this] {
      auto resolution =
          ConfigurationBuilder().add(json_file(file)).load().and_then([](const Configuration& configuration) {
            return checked(resolve(configuration));
          });
      return EndpointLoad{std::move(resolution), {file}};
    };
  }

  static MonitorOptions options(Polling polling) {
    MonitorOptions options;
    options.polling = polling;
    options.polling_interval = 10ms;
    return options;
  }

  bool wait_for_hosts(const std::string& hosts, std::chrono::milliseconds limit = 20s) const {
    const auto end = std::chrono::steady_clock::now() + limit;
    while (hosts_of(monitor->snapshot().get()) != hosts) {
      if (std::chrono::steady_clock::now() > end) return false;
      std::this_thread::sleep_for(2ms);
    }
    return true;
  }

  std::vector<std::string> all_notices() {
    const std::lock_guard lock(mutex);
    return notices;
  }

  TemporaryDirectory directory;
  fs::path file;
  std::mutex mutex;
  std::vector<std::string> notices;
  std::string words;
  std::atomic<int> refusals = 0;
  std::shared_ptr<reload::Monitor> monitor;
};

reload::WatchSystem without_instances() {
  reload::WatchSystem system = reload::WatchSystem::of_this_machine();
  system.begin = [](int) {
    errno = EMFILE;
    return -1;
  };
  return system;
}

reload::WatchSystem without_watches() {
  reload::WatchSystem system = reload::WatchSystem::of_this_machine();
  system.add = [](int, const char*, std::uint32_t) {
    errno = ENOSPC;
    return -1;
  };
  return system;
}

}  // namespace

TEST_CASE("where the limits of inotify are reached, files are polled, and that is told") {
  Polled polled(GENERATE(0, 1) == 0 ? without_instances() : without_watches());
  for (const std::string host : {"b.example", "c.example", "d.example"}) {
    polled.directory.write("a.json", one_endpoint(host));
    REQUIRE(polled.wait_for_hosts(host));
  }
  polled.monitor->stop();
  CHECK(polled.all_notices() == std::vector<std::string>{"watch-limit-reached"});
  CHECK(polled.words.ends_with("; the files are polled"));
}

TEST_CASE("where polling is not wanted, what cannot be watched is not seen, and that is told") {
  Polled polled(without_watches(), Polling::never);
  polled.directory.write("a.json", one_endpoint("b.example"));
  CHECK_FALSE(polled.wait_for_hosts("b.example", 200ms));
  polled.monitor->stop();
  CHECK(polled.words.ends_with("; changes are not seen"));
}

TEST_CASE("a bad file that is polled is reported once") {
  Polled polled(without_instances());
  polled.directory.write("a.json", "{");
  const auto end = std::chrono::steady_clock::now() + 20s;
  while (polled.refusals == 0 && std::chrono::steady_clock::now() < end) std::this_thread::sleep_for(5ms);
  std::this_thread::sleep_for(500ms);  // it is read again and again for some seconds
  polled.monitor->stop();
  CHECK(polled.refusals == 1);
}

TEST_CASE("a file of the same size that is written in the same tick is seen") {
  Polled polled(without_instances());
  for (int i = 0; i < 20; ++i) {
    const std::string host = std::string(1, static_cast<char>('a' + i)) + ".example";
    polled.directory.write("a.json", one_endpoint("x.example"));
    polled.directory.write("a.json", one_endpoint(host));
    REQUIRE(polled.wait_for_hosts(host));
  }
}

TEST_CASE("files of a network are polled besides") {
  reload::WatchSystem system = reload::WatchSystem::of_this_machine();
  system.is_remote = [](const std::string&) { return true; };
  Polled polled(system);
  polled.directory.write("a.json", one_endpoint("b.example"));
  CHECK(polled.wait_for_hosts("b.example"));
  polled.monitor->stop();
  CHECK(polled.all_notices() == std::vector<std::string>{"watch-remote-file-system"});
}

TEST_CASE("when watches can be had again, polling ends") {
  auto refuses = std::make_shared<std::atomic<bool>>(true);
  reload::WatchSystem system = reload::WatchSystem::of_this_machine();
  const auto add = system.add;
  system.add = [=](int inotify, const char* path, std::uint32_t mask) {
    if (!*refuses) return add(inotify, path, mask);
    errno = ENOSPC;
    return -1;
  };
  Polled polled(system);
  *refuses = false;
  polled.directory.write("a.json", one_endpoint("b.example"));
  REQUIRE(polled.wait_for_hosts("b.example"));
  polled.directory.write("a.json", one_endpoint("c.example"));
  REQUIRE(polled.wait_for_hosts("c.example"));
  *refuses = true;
  fs::rename(polled.directory.write("b", one_endpoint("d.example")), polled.file);
  REQUIRE(polled.wait_for_hosts("d.example"));
  polled.monitor->stop();
  CHECK(polled.all_notices().size() == 2);  // it was over in between, and is told again
}
