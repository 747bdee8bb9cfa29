#include <unistd.h>

#include <catch2/catch.hpp>
#include <filesystem>
#include <string>
#include <vector>

#include "cli/hostile_repository.hpp"
#include "cli/shell.hpp"

using namespace signalr_config::test;
using Catch::Contains;
namespace fs = std::filesystem;

namespace {

// Every command that has git look at a directory, and every other one that reads it.
const std::vector<std::vector<std::string>>& calls() {
  static const std::vector<std::vector<std::string>> all{
      {"lint"},
      {"lint", "--list-files"},
      {"lint", "--fix"},
      {"lint", "--diff"},
      {"lint", "--add-ignores"},
      {"lint", "app/appsettings.json"},
      {"lint", "app/*.json", "--format", "sarif"},
      {"diff", "HEAD:app", "app"},
      {"diff", "HEAD:", "HEAD:other"},
      {"diff", "HEAD:app/appsettings.json", "app/appsettings.json"},
      {"diff", "HEAD:compose.yaml", "compose.yaml"},
      {"resolve", "app"},
      {"show", "app"},
      {"explain", "app"},
      {"export", "app"},
      {"secrets", "list", "--id", "x"},
      {"secrets", "lint", "--id", "x"},
  };
  return all;
}

}  // namespace

TEST_CASE("nothing that a repository names is run, by no command") {
  if (lacks("git")) return;
  const HostileRepository repository(GENERATE(Damage::none, Damage::missing_blob, Damage::missing_tree));
  // The traps work: git itself falls into them.
  repository.shell(
      "git status; git cat-file -p $(cat missing 2>/dev/null || echo HEAD); git diff HEAD~1; true");
  REQUIRE_THAT(repository.traps_sprung(), Contains("fsmonitor") && Contains("filter"));
  if (repository.damage() != Damage::none) CHECK_THAT(repository.traps_sprung(), Contains("remote"));
  repository.set_traps_again();
  for (const std::vector<std::string>& arguments : calls()) {
    const ProgramResult result = run_program(repository.call(arguments));
    CAPTURE(Catch::StringMaker<std::vector<std::string>>::convert(arguments), result.out, result.err);
    CHECK(repository.traps_sprung().empty());
    CHECK(result.exit_code <= 2);
  }
}

TEST_CASE("nothing is run of a hostile repository inside of one that is trusted") {
  if (lacks("git")) return;
  const HostileRepository nested(Damage::missing_tree);
  nested.shell("git init -q .. && touch ../appsettings.json");
  ProgramCall call = nested.call({"lint"});
  call.directory = call.directory.parent_path();
  const ProgramResult result = run_program(call);
  CAPTURE(result.err);
  CHECK(nested.traps_sprung().empty());
  CHECK_THAT(result.err, Contains("warning: git cannot read the repository in "));
  CHECK_THAT(result.out, Contains("ASRS401"));
}

TEST_CASE(
    "a repository of another user is refused as git refuses it, which is said, and its secrets are judged") {
  if (lacks("git")) return;
  if (::geteuid() != 0) {
    WARN("only root can give files away: skipped");
    return;
  }
  const HostileRepository repository(Damage::missing_tree);
  repository.shell("chown -R nobody .");
  const ProgramResult result = run_program(repository.call({"lint"}));
  CHECK(repository.traps_sprung().empty());
  CHECK(result.exit_code == 1);
  CHECK_THAT(result.err, Contains("warning: git refuses ") && Contains("it belongs to another user") &&
                             Contains("safe.directory"));
  CHECK_THAT(result.out, Contains("app/appsettings.json:1:") && Contains("ASRS401"));
  const ProgramResult listed = run_program(repository.call({"lint", "--list-files"}));
  CHECK(repository.traps_sprung().empty());
  CHECK_THAT(listed.err, Contains("warning: git refuses "));
  const ProgramResult compared = run_program(repository.call({"diff", "HEAD:app", "app"}));
  CHECK(compared.exit_code == 2);
  CHECK_THAT(compared.err, Contains("git refuses the current directory: it belongs to another user"));
  CHECK(repository.traps_sprung().empty());
}

TEST_CASE("a missing object is said, and is no difference and no equality") {
  if (lacks("git")) return;
  const HostileRepository repository(Damage::missing_blob);
  const ProgramResult result = run_program(repository.call({"diff", "HEAD:app", "app"}));
  CHECK(result.exit_code == 2);
  CHECK(result.out.empty());
  CHECK_THAT(result.err, Contains("is missing or damaged") && Contains("git fetch"));
}

TEST_CASE("a git that the current directory has is not taken for git") {
  const Sandbox box;
  box.write("app/appsettings.json", "{}");
  box.write("app/.git/HEAD", "ref: refs/heads/main\n");
  box.write("app/git", "#!/bin/sh\n: > sprung\n");
  fs::permissions(box.path() / "app/git", fs::perms::owner_all);
  ProgramCall call = box.call({"lint"});
  call.environment["PATH"] = ".::/nonexistent";
  const ProgramResult result = run_program(call);
  CHECK_FALSE(fs::exists(box.path() / "app/sprung"));
  CHECK_THAT(result.err, Contains("warning: git cannot be started"));
}
