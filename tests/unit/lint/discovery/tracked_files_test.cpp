#include "lint/discovery/tracked_files.hpp"

#include <catch2/catch.hpp>

#include "lint/discovery/git_output.hpp"
#include "support/temporary_directory.hpp"

using namespace signalr_config::lint;
using signalr_config::test::TemporaryDirectory;

TEST_CASE("what git tracks, of the repository of each file") {
  const TemporaryDirectory box;
  const auto tracked = box.write("repository/a/tracked.json", "");
  const auto loose = box.write("repository/a/loose.json", "");
  const auto elsewhere = box.write("elsewhere/a.json", "");
  git_output(box.path() / "repository", {"init", "-q"});
  git_output(box.path() / "repository", {"add", "a/tracked.json"});
  if (!std::filesystem::exists(box.path() / "repository/.git")) {
    WARN("git is not installed: skipped");
    return;
  }
  TrackedFiles files;
  CHECK(files.contains(tracked));
  CHECK(files.contains(box.path() / "repository/x/../a/tracked.json"));
  CHECK_FALSE(files.contains(loose));
  CHECK_FALSE(files.contains(elsewhere));
}
