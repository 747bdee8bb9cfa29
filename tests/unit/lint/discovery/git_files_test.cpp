#include "lint/discovery/git_files.hpp"

#include <catch2/catch.hpp>

#include "support/git.hpp"
#include "support/temporary_directory.hpp"

using namespace signalr_config::lint;
using signalr_config::Environment;
using signalr_config::test::git;
using signalr_config::test::TemporaryDirectory;

TEST_CASE("what git tracks, of the repository of each file") {
  const TemporaryDirectory box;
  const auto tracked = box.write("repository/a/tracked.json", "");
  const auto loose = box.write("repository/a/loose.json", "");
  const auto elsewhere = box.write("elsewhere/a.json", "");
  git(box.path() / "repository", {"init", "-q"});
  git(box.path() / "repository", {"add", "a/tracked.json"});
  if (!std::filesystem::exists(box.path() / "repository/.git")) {
    WARN("git is not installed: skipped");
    return;
  }
  GitFiles files(Environment::from_process());
  CHECK(files.tracking(tracked) == Tracking::tracked);
  CHECK(files.tracking(box.path() / "repository/x/../a/tracked.json") == Tracking::tracked);
  CHECK(files.tracking(loose) == Tracking::untracked);
  CHECK(files.tracking(elsewhere) == Tracking::untracked);
  CHECK(files.problems().empty());
  box.write("repository/.git/index", "broken");
  GitFiles broken(Environment::from_process());
  CHECK(broken.tracking(tracked) == Tracking::unknown);
  CHECK(broken.tracking(loose) == Tracking::unknown);
  CHECK(broken.tracking(elsewhere) == Tracking::untracked);
  REQUIRE(broken.problems().size() == 1);
  CHECK_THAT(broken.problems().front().text, Catch::StartsWith("git cannot read the repository in "));
  GitFiles missing(Environment::from_pairs({{"PATH", "/nonexistent"}}));
  CHECK(missing.tracking(loose) == Tracking::unknown);
  CHECK(missing.listed(box.path() / "repository") == nullptr);
  REQUIRE(missing.problems().size() == 1);
  CHECK_THAT(missing.problems().front().text, Catch::StartsWith("git cannot be started"));
}
