#include <catch2/catch.hpp>

#include <fcntl.h>
#include <sys/inotify.h>
#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <fstream>
#include <functional>
#include <string>
#include <vector>

#include "reload/watching/watcher.hpp"
#include "support/temporary_directory.hpp"

namespace fs = std::filesystem;
using namespace signalr_config::reload;
using signalr_config::test::TemporaryDirectory;

namespace {

constexpr Milliseconds long_enough{5000};

TimePoint from_now(Milliseconds time) { return std::chrono::steady_clock::now() + time; }

struct Watched {
  explicit Watched(const std::vector<fs::path>& paths,
                   const WatchSystem& system = WatchSystem::of_this_machine())
      : watcher(make_watcher(system).watcher) {
    for (const auto& problem : watcher->watch(paths)) problems.emplace_back(to_string(problem.code));
  }

  // The changes of a file, in words, as far as they are there.
  std::string changes(const fs::path& path) {
    std::string words;
    const Changes found = watcher->wait(from_now(long_enough));
    for (const Change& change : found.changes) {
      if (change.path != fs::canonical(path.parent_path()) / path.filename()) continue;
      words += change.kind == Change::Kind::finished ? "finished " : "unfinished ";
    }
    return words;
  }

  bool is_quiet() { return watcher->wait(from_now(Milliseconds(30))).changes.empty(); }

  std::unique_ptr<Watcher> watcher;
  std::vector<std::string> problems;
};

// A file that is held open for writing.
class OpenFile {
 public:
  explicit OpenFile(const fs::path& path)
      : number_(::open(path.c_str(), O_WRONLY | O_CREAT | O_APPEND, 0600)) {}
  ~OpenFile() { ::close(number_); }
  OpenFile(const OpenFile&) = delete;
  OpenFile& operator=(const OpenFile&) = delete;
  void write(const std::string& text) const { REQUIRE(::write(number_, text.data(), text.size()) > 0); }

 private:
  int number_;
};

}  // namespace

TEST_CASE("a file that is renamed into place is finished") {
  const TemporaryDirectory directory;
  const fs::path file = directory.write("file", "1");
  Watched watched({file});
  directory.write("new", "2");
  fs::rename(directory.path() / "new", file);
  CHECK(watched.changes(file).ends_with("finished "));
  CHECK_FALSE(watched.changes(file).starts_with("finished unfinished"));
}

TEST_CASE("a file that is written is unfinished until it is closed") {
  const TemporaryDirectory directory;
  const fs::path file = directory.write("file", "1");
  Watched watched({file});
  {
    const OpenFile open(file);
    open.write("2");
    CHECK(watched.changes(file) == "unfinished ");
  }
  CHECK(watched.changes(file).starts_with("finished "));
}

TEST_CASE("a file beside it wakes nobody, however busy it is") {
  const TemporaryDirectory directory;
  const fs::path file = directory.write("file", "1");
  Watched watched({file});
  {
    const OpenFile log(directory.path() / "log");
    for (int i = 0; i < 1000; ++i) log.write("line\n");
    CHECK(watched.is_quiet());
  }
  CHECK(watched.is_quiet());
}

TEST_CASE("a file, and a directory, that appear later are seen") {
  const TemporaryDirectory directory;
  const fs::path file = directory.path() / "a/b/file";
  Watched watched({file});
  fs::create_directories(directory.path() / "a/b");
  CHECK(watched.watcher->wait(from_now(long_enough)).paths_changed);
  watched.watcher->watch({file});
  std::ofstream(file) << "text";
  CHECK_FALSE(watched.changes(file).empty());
}

TEST_CASE("a directory above that is renamed is seen") {
  const TemporaryDirectory directory;
  const fs::path file = directory.write("a/b/c/file", "1");
  Watched watched({file});
  fs::rename(directory.path() / "a", directory.path() / "z");
  CHECK(watched.watcher->wait(from_now(long_enough)).paths_changed);
}

TEST_CASE("a link on the way that is replaced is finished, and nothing else is pending") {
  const TemporaryDirectory directory;
  directory.write("mount/..1/file", "1");
  fs::create_symlink("..1", directory.path() / "mount/..data");
  fs::create_symlink("..data/file", directory.path() / "mount/file");
  const auto swap = [&] {
    directory.write("mount/..2/file", "2");
    fs::create_symlink("..2", directory.path() / "mount/..data_tmp");
    fs::rename(directory.path() / "mount/..data_tmp", directory.path() / "mount/..data");
  };
  SECTION("of a file") {
    Watched watched({directory.path() / "mount/file"});
    swap();
    CHECK(watched.changes(directory.path() / "mount/..data") == "finished ");
  }
  SECTION("of a directory of keys") {
    Watched watched({directory.path() / "mount"});
    swap();
    const Changes changes = watched.watcher->wait(from_now(long_enough));
    CHECK(std::ranges::all_of(changes.changes, [](const Change& one) {
      return one.kind == Change::Kind::finished && one.path.ends_with("/..data");
    }));
  }
}

TEST_CASE("permissions that are taken and given are seen") {
  const TemporaryDirectory directory;
  const fs::path file = directory.write("a/file", "1");
  Watched watched({file});
  fs::permissions(file, fs::perms::none);
  CHECK(watched.watcher->wait(from_now(long_enough)).paths_changed);
  fs::permissions(directory.path() / "a", fs::perms::owner_all | fs::perms::group_all);
  CHECK(watched.watcher->wait(from_now(long_enough)).paths_changed);
}

TEST_CASE("a hard link by which a file is written is seen") {
  const TemporaryDirectory directory;
  const fs::path file = directory.write("a/file", "1");
  directory.write("b/other", "");
  fs::create_hard_link(file, directory.path() / "b/link");
  Watched watched({file});
  std::ofstream(directory.path() / "b/link") << "2";
  CHECK(watched.changes(file).ends_with("finished "));
}

TEST_CASE("the watcher is woken by others, before and while it waits") {
  const TemporaryDirectory directory;
  Watched watched({directory.write("file", "1")});
  watched.watcher->wake();
  const TimePoint before = std::chrono::steady_clock::now();
  CHECK(watched.watcher->wait(std::nullopt).changes.empty());
  CHECK(std::chrono::steady_clock::now() - before < long_enough);
  const auto idle = make_idle_watcher();
  idle->wake();
  CHECK(idle->wait(std::nullopt).changes.empty());
}

TEST_CASE("a queue that ran over means that everything has to be looked at again") {
  const TemporaryDirectory directory;
  std::vector<fs::path> files;
  for (int i = 0; i < 4; ++i) files.push_back(directory.write("file" + std::to_string(i), "1"));
  Watched watched(files);
  std::ifstream limit("/proc/sys/fs/inotify/max_queued_events");
  int length = 0;
  limit >> length;
  if (length > 100'000) {
    WARN("skipped: the queue is too long to be filled");
    return;
  }
  // Two files in turn, since two equal events after one another become one.
  const OpenFile first(files[0]);
  const OpenFile second(files[1]);
  for (int i = 0; i < length + 100; ++i) (i % 2 == 0 ? first : second).write("x");
  bool ran_over = false;
  for (int i = 0; i < 10 && !ran_over; ++i) {
    const Changes changes = watched.watcher->wait(from_now(Milliseconds(200)));
    ran_over = changes.paths_changed &&
               std::ranges::any_of(changes.changes, [](const Change& change) { return change.path.empty(); });
  }
  CHECK(ran_over);
}

TEST_CASE("what cannot be watched is told") {
  const TemporaryDirectory directory;
  const fs::path file = directory.write("file", "1");
  WatchSystem system = WatchSystem::of_this_machine();
  SECTION("no more watches") {
    system.add = [](int, const char*, std::uint32_t) {
      errno = ENOSPC;
      return -1;
    };
    CHECK(Watched({file}, system).problems == std::vector<std::string>{"watch-limit-reached"});
  }
  SECTION("a network file system") {
    system.is_remote = [](const std::string&) { return true; };
    CHECK(Watched({file}, system).problems == std::vector<std::string>{"watch-remote-file-system"});
  }
  SECTION("a directory that may not be read") {
    system.add = [&](int inotify, const char* path, std::uint32_t mask) {
      if (fs::path(path) != fs::canonical(directory.path())) return ::inotify_add_watch(inotify, path, mask);
      errno = EACCES;
      return -1;
    };
    CHECK(Watched({file}, system).problems == std::vector<std::string>{"watch-unavailable"});
  }
  SECTION("nothing") { CHECK(Watched({file}, system).problems.empty()); }
}

// UndefinedBehaviorSanitizer needs descriptors of its own to look at an object.
#if !defined(__SANITIZE_ADDRESS__)
TEST_CASE("without descriptors there is a watcher that waits") {
  rlimit before{};
  REQUIRE(::getrlimit(RLIMIT_NOFILE, &before) == 0);
  const rlimit none{3, before.rlim_max};
  REQUIRE(::setrlimit(RLIMIT_NOFILE, &none) == 0);
  MadeWatcher made = make_watcher();
  REQUIRE(::setrlimit(RLIMIT_NOFILE, &before) == 0);
  REQUIRE(made.problem);
  CHECK(made.problem->code == signalr_config::DiagnosticCode::watch_limit_reached);
  CHECK(made.watcher->wait(from_now(Milliseconds(1))).changes.empty());
}
#endif

TEST_CASE("a program that is started gets none of the watcher's descriptors") {
  const TemporaryDirectory directory;
  const auto descriptors = [] {
    std::vector<int> open;
    for (int number = 3; number < 256; ++number) {
      if (::fcntl(number, F_GETFD) >= 0) open.push_back(number);
    }
    return open;
  };
  const auto before = descriptors();
  const Watched watched({directory.write("file", "1")});
  const auto during = descriptors();
  CHECK(during.size() == before.size() + 2);
  for (const int number : during) {
    if (std::ranges::find(before, number) == before.end())
      CHECK((::fcntl(number, F_GETFD) & FD_CLOEXEC) != 0);
  }
}
