#include "reload/watching/file_states.hpp"

#include <catch2/catch.hpp>

#include "support/temporary_directory.hpp"

namespace fs = std::filesystem;
using signalr_config::reload::FileStates;
using signalr_config::test::TemporaryDirectory;

namespace {

FileStates states_of(const fs::path& path) { return FileStates::of({path}); }

}  // namespace

TEST_CASE("files that nobody touched have the same states") {
  const TemporaryDirectory directory;
  const fs::path file = directory.write("a/file", "text");
  CHECK(states_of(file) == states_of(file));
}

TEST_CASE("a file that was written, replaced or removed has another state") {
  const TemporaryDirectory directory;
  const fs::path file = directory.write("a/file", "text");
  const FileStates before = states_of(file);
  SECTION("written") { directory.write("a/file", "longer text"); }
  SECTION("replaced") {
    directory.write("a/new", "text");
    fs::rename(directory.path() / "a/new", file);
  }
  SECTION("removed") { fs::remove(file); }
  SECTION("other permissions") { fs::permissions(file, fs::perms::owner_read); }
  SECTION("its directory replaced") {
    fs::rename(directory.path() / "a", directory.path() / "b");
    directory.write("a/file", "text");
  }
  CHECK_FALSE(states_of(file) == before);
}

TEST_CASE("a file beside it changes nothing") {
  const TemporaryDirectory directory;
  const fs::path file = directory.write("a/file", "text");
  const FileStates before = states_of(file);
  directory.write("a/other", "text");
  CHECK(states_of(file) == before);
}

TEST_CASE("a file that appears has another state than nothing") {
  const TemporaryDirectory directory;
  const fs::path file = directory.path() / "a/b/file";
  const FileStates before = states_of(file);
  directory.write("a/b/file", "");
  CHECK_FALSE(states_of(file) == before);
}

TEST_CASE("of a directory every file counts") {
  const TemporaryDirectory directory;
  directory.write("keys/one", "1");
  const FileStates before = states_of(directory.path() / "keys");
  directory.write("keys/two", "2");
  CHECK_FALSE(states_of(directory.path() / "keys") == before);
}

TEST_CASE("the target of a link counts") {
  const TemporaryDirectory directory;
  directory.write("one/file", "1");
  directory.write("two/file", "2");
  fs::create_symlink("one", directory.path() / "link");
  const FileStates before = states_of(directory.path() / "link/file");
  fs::create_symlink("two", directory.path() / "next");
  fs::rename(directory.path() / "next", directory.path() / "link");
  CHECK_FALSE(states_of(directory.path() / "link/file") == before);
}

TEST_CASE("what was written a moment ago is fresh, and later it is not") {
  const TemporaryDirectory directory;
  const FileStates states = states_of(directory.write("file", "text"));
  const auto now = std::chrono::system_clock::now();
  CHECK(states.is_fresh(now));
  CHECK_FALSE(states.is_fresh(now + std::chrono::seconds(10)));
}
