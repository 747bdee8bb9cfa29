#include <catch2/catch.hpp>

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <fstream>
#include <thread>

#include "signalr_config/sources.hpp"
#include "unit/reload/watched_application.hpp"

namespace fs = std::filesystem;
using namespace signalr_config;
using namespace signalr_config::test;

namespace {

// A server that reads one file, which may be missing, over a default.
struct OptionalFile {
  explicit OptionalFile(const fs::path& name, MonitorOptions options = {})
      : path(directory.path() / name), monitor(builder(), std::move(options)), listener(monitor) {
    REQUIRE(monitor.start());
  }

  ConfigurationBuilder builder() const {
    ConfigurationBuilder builder;
    builder.add(json_text("default", one_endpoint("default.example")));
    builder.add(json_file(path, {.presence = Presence::optional}));
    return builder;
  }

  TemporaryDirectory directory;
  fs::path path;
  EndpointMonitor monitor;
  Listener listener;
};

// For a busy machine, on which a moment can take long.
MonitorOptions with_patience() {
  MonitorOptions options;
  options.write_quiet = std::chrono::minutes(1);
  options.refusal_quiet = std::chrono::minutes(1);
  options.longest_delay = std::chrono::minutes(1);
  return options;
}

void write(const fs::path& path, const std::string& text) { std::ofstream(path, std::ios::binary) << text; }

}  // namespace

TEST_CASE("a file that is written in place is read when it is closed") {
  WatchedApplication app;
  REQUIRE(app.monitor.start());
  app.directory.write("appsettings.json", one_endpoint("b.example"));
  CHECK(app.listener.wait_for_hosts("b.example"));
}

TEST_CASE("a file that is written in pieces is read when it is complete, and half of it is not reported") {
  WatchedApplication app(one_endpoint("a.example"), with_patience());
  REQUIRE(app.monitor.start());
  const std::string text = one_endpoint("b.example");
  {
    std::ofstream file(app.directory.path() / "appsettings.json");
    for (const char c : text) {
      file << c << std::flush;
      std::this_thread::sleep_for(std::chrono::milliseconds(2));
    }
  }
  CHECK(app.listener.wait_for_hosts("b.example"));
  app.monitor.stop();
  CHECK(app.listener.refused().empty());
}

TEST_CASE("a file that is written and never closed is read all the same") {
  WatchedApplication app;
  REQUIRE(app.monitor.start());
  std::ofstream file(app.directory.path() / "appsettings.json");
  file << one_endpoint("b.example") << std::flush;
  CHECK(app.listener.wait_for_hosts("b.example"));
}

TEST_CASE("a file that is deleted and created again is not missed in between") {
  OptionalFile app("local.json", with_patience());
  app.directory.write("local.json", one_endpoint("a.example"));
  REQUIRE(app.listener.wait_for_hosts("a.example"));
  for (int i = 0; i < 20; ++i) {
    fs::remove(app.path);
    write(app.path, one_endpoint("a" + std::to_string(i) + ".example"));
    REQUIRE(app.listener.wait_for_hosts("a" + std::to_string(i) + ".example"));
  }
  app.monitor.stop();
  for (const AcceptedChange& change : app.listener.accepted())
    CHECK(hosts_of(change.after) != "default.example");
}

TEST_CASE("an optional file, and a directory, that appear later are read, and left out when they go") {
  OptionalFile app("a/b/local.json");
  CHECK(hosts_of(app.monitor.snapshot()) == "default.example");
  const std::string what =
      GENERATE("the file", "its directory", "the one above", "the one above, by another name");
  for (int i = 0; i < 5; ++i) {
    fs::create_directories(app.path.parent_path());
    write(app.path, one_endpoint("a.example"));
    REQUIRE(app.listener.wait_for_hosts("a.example"));
    if (what == "the file") fs::remove(app.path);
    if (what == "its directory") fs::remove_all(app.path.parent_path());
    if (what == "the one above") fs::remove_all(app.directory.path() / "a");
    if (what.ends_with("name"))
      fs::rename(app.directory.path() / "a", app.directory.path() / ("old" + std::to_string(i)));
    CAPTURE(what, i);
    REQUIRE(app.listener.wait_for_hosts("default.example"));
  }
}

TEST_CASE("a file that is replaced by a directory is missing, until it is a file again") {
  OptionalFile app("local.json");
  write(app.path, one_endpoint("a.example"));
  REQUIRE(app.listener.wait_for_hosts("a.example"));
  fs::remove(app.path);
  fs::create_directory(app.path);
  REQUIRE(app.listener.wait_for_hosts("default.example"));
  fs::remove(app.path);
  write(app.path, one_endpoint("b.example"));
  CHECK(app.listener.wait_for_hosts("b.example"));
}

TEST_CASE("the links of a ConfigMap are swapped at once") {
  OptionalFile app("config/appsettings.json");
  const fs::path mount = app.directory.path() / "config";
  fs::create_directory(mount);
  for (int i = 0; i < 10; ++i) {
    const std::string host = "v" + std::to_string(i) + ".example";
    const std::string version = "..2026_" + std::to_string(i);
    app.directory.write("config/" + version + "/appsettings.json", one_endpoint(host));
    fs::create_symlink(version, mount / "..data_tmp");
    fs::rename(mount / "..data_tmp", mount / "..data");
    if (i == 0) fs::create_symlink("..data/appsettings.json", app.path);
    fs::remove_all(mount / ("..2026_" + std::to_string(i - 1)));
    REQUIRE(app.listener.wait_for_hosts(host));
  }
  app.monitor.stop();
  CHECK(app.listener.refused().empty());
  CHECK(app.listener.accepted().size() == 10);
}

TEST_CASE("the files of a key-per-file directory come, change and go, links included") {
  const TemporaryDirectory directory;
  const fs::path mount = directory.path() / "secrets";
  ConfigurationBuilder builder;
  builder.add(json_text("default", one_endpoint("default.example")));
  builder.add(key_per_file(mount, {.presence = Presence::optional}));
  EndpointMonitor monitor(builder);
  Listener listener(monitor);
  REQUIRE(monitor.start());
  const auto connection = [](const std::string& host) {
    return "Endpoint=https://" + host + ";AccessKey=a2V5;Version=1.0;";
  };
  const std::string key = "Azure__SignalR__ConnectionString";
  SECTION("plain files") {
    directory.write("secrets/" + key, connection("a.example"));
    REQUIRE(listener.wait_for_hosts("a.example"));
    directory.write("secrets/" + key, connection("b.example"));
    REQUIRE(listener.wait_for_hosts("b.example"));
    directory.write("secrets/" + key + "__west", connection("w.example"));
    REQUIRE(listener.wait_for_hosts("b.example w.example"));
    fs::remove_all(mount);
    REQUIRE(listener.wait_for_hosts("default.example"));
  }
  SECTION("links of Kubernetes") {
    for (int i = 0; i < 5; ++i) {
      const std::string host = "v" + std::to_string(i) + ".example";
      const std::string version = "..2026_" + std::to_string(i);
      directory.write("secrets/" + version + "/" + key, connection(host));
      fs::create_symlink(version, mount / "..data_tmp");
      fs::rename(mount / "..data_tmp", mount / "..data");
      if (i == 0) fs::create_symlink("..data/" + key, mount / key);
      REQUIRE(listener.wait_for_hosts(host));
    }
  }
}

TEST_CASE("secrets of a store that does not exist yet are read when they are there") {
  WatchedApplication unused;
  const TemporaryDirectory directory;
  directory.write("app/appsettings.json", one_endpoint("a.example"));
  HostOptions host(Environment::from_pairs({{"HOME", (directory.path() / "home").string()}}));
  host.content_root = directory.path() / "app";
  host.environment_name = "Development";
  host.secrets_id = "shop";
  EndpointMonitor monitor(host);
  Listener listener(monitor);
  REQUIRE(monitor.start());
  directory.write("home/.microsoft/usersecrets/shop/secrets.json", one_endpoint("s.example"));
  CHECK(listener.wait_for_hosts("s.example"));
}

TEST_CASE("a source that another file brings is watched with the next load") {
  WatchedApplication app;
  REQUIRE(app.monitor.start());
  app.directory.write(
      "appsettings.yaml",
      "Azure: {SignalR: {ConnectionString: 'Endpoint=https://y.example;AccessKey=a2V5;Version=1.0;'}}");
  REQUIRE(app.listener.wait_for_hosts("y.example"));
  fs::remove(app.directory.path() / "appsettings.yaml");
  CHECK(app.listener.wait_for_hosts("a.example"));
}

TEST_CASE("a project file that appears brings its secrets") {
  const TemporaryDirectory directory;
  directory.write("app/appsettings.json", one_endpoint("a.example"));
  directory.write("home/.microsoft/usersecrets/shop/secrets.json", one_endpoint("s.example"));
  HostOptions host(Environment::from_pairs({{"HOME", (directory.path() / "home").string()}}));
  host.content_root = directory.path() / "app";
  host.environment_name = "Development";
  EndpointMonitor monitor(host);
  Listener listener(monitor);
  REQUIRE(monitor.start());
  directory.write("app/Shop.csproj",
                  "<Project><PropertyGroup><UserSecretsId>shop</UserSecretsId></PropertyGroup></Project>");
  REQUIRE(listener.wait_for_hosts("s.example"));
  fs::remove(directory.path() / "app/Shop.csproj");
  CHECK(listener.wait_for_hosts("a.example"));
}

TEST_CASE("permissions that are lost refuse, and given back they are accepted") {
  const auto check = [] {
    WatchedApplication app;
    if (!app.monitor.start()) return false;
    const fs::path file = app.directory.path() / "appsettings.json";
    const fs::path place = app.directory.path();
    fs::permissions(file, fs::perms::none);
    if (!app.listener.wait_for_refusals(1)) return false;
    app.replace("appsettings.json", one_endpoint("b.example"));
    if (!app.listener.wait_for_hosts("b.example")) return false;
    fs::permissions(place, fs::perms::none);
    const bool seen = app.listener.wait_for_refusals(2);  // what may not be looked at is missing: no endpoint
    fs::permissions(place, fs::perms::owner_all);
    return seen && app.listener.wait([&] { return app.listener.accepted().size() == 2; });
  };
  // A process that may everything has no permissions to lose: another user does it.
  const pid_t child = ::fork();
  REQUIRE(child >= 0);
  if (child == 0) {
    if (::geteuid() == 0 && (::setgid(65534) != 0 || ::setuid(65534) != 0)) ::_exit(2);
    ::_exit(check() ? 0 : 1);
  }
  int status = 0;
  REQUIRE(::waitpid(child, &status, 0) == child);
  if (WIFEXITED(status) && WEXITSTATUS(status) == 2) {
    WARN("skipped: no other user can be had");
    return;
  }
  CHECK(WIFEXITED(status));
  CHECK(WEXITSTATUS(status) == 0);
}

TEST_CASE("thousands of changes become few loads, and the last one counts") {
  WatchedApplication app(one_endpoint("a.example"), with_patience());
  REQUIRE(app.monitor.start());
  constexpr int changes = 2000;
  for (int i = 0; i < changes; ++i)
    app.directory.write("appsettings.json", one_endpoint("h" + std::to_string(i) + ".example"));
  REQUIRE(app.listener.wait_for_hosts("h1999.example"));
  app.monitor.stop();
  CHECK(app.listener.accepted().size() < changes / 2);
  CHECK(app.listener.refused().empty());
}

TEST_CASE("writing that never ends holds no reload up for ever") {
  WatchedApplication app;
  app.directory.write("appsettings.Production.json", "{}");
  REQUIRE(app.monitor.start());
  std::ofstream busy(app.directory.path() / "appsettings.Production.json", std::ios::app);
  app.replace("appsettings.json", one_endpoint("b.example"));
  bool seen = false;
  for (int i = 0; i < 2000 && !seen; ++i) {
    busy << ' ' << std::flush;
    seen = app.listener.wait([&] { return hosts_of(app.monitor.snapshot()) == "b.example"; },
                             std::chrono::milliseconds(5));
  }
  CHECK(seen);
}
