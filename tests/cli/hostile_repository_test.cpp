#include <unistd.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <iterator>
#include <map>
#include <string>
#include <vector>

#include "cli/hostile_repository.hpp"
#include "cli/leaf_commands.hpp"
#include "cli/shell.hpp"

using namespace signalr_config::test;
using Catch::Contains;
namespace fs = std::filesystem;

namespace {

using Words = std::vector<std::string>;

// What each command is given, so that it does what it is for. A new command is a row.
const std::map<std::string, Words>& arguments_of_commands() {
  static const std::map<std::string, Words> all{
      {"resolve", {"app"}},
      {"explain", {"Azure:SignalR:ConnectionString", "app"}},
      {"show", {"app"}},
      {"diff", {"HEAD:app", "app"}},
      {"lint", {}},
      {"rules", {}},
      {"export", {"--to", "json", "app"}},
      {"convert", {"--to", "yaml", "app/appsettings.json"}},
      {"run", {"app", "--", "true"}},
      {"completion", {"bash"}},
      {"secrets init", {}},
      {"secrets set", {"A", "b", "--id", "x"}},
      {"secrets get", {"A", "--id", "x"}},
      {"secrets remove", {"A", "--id", "x"}},
      {"secrets list", {"--id", "x"}},
      {"secrets clear", {"--id", "x"}},
      {"secrets path", {"--id", "x"}},
      {"secrets edit", {"--id", "x"}},
      {"secrets import", {"app/appsettings.json", "--id", "x"}},
      {"connection-string build", {"--endpoint", "https://a.service.signalr.net", "--auth", "default"}},
      {"connection-string convert",
       {"--auth", "default", "Endpoint=https://a.service.signalr.net;AccessKey=a"}},
      {"connection-string migrate", {"--auth", "default", "app"}},
      {"token build", {"--hub", "a", "app", "-o", "token.txt"}},
      {"token show", {"e30.e30.e30", "app"}},
      {"connection-string show", {"Endpoint=https://a.service.signalr.net;AccessKey=a"}},
  };
  return all;
}

// Runs until it is interrupted, and reads what `resolve` reads.
bool runs_on(const std::string& name) { return name == "watch"; }

// Every command, by itself and with each of its switches.
std::vector<Words> calls_of_commands() {
  std::vector<Words> calls;
  for (const LeafCommand& leaf : leaf_commands()) {
    CAPTURE(leaf.name());
    if (runs_on(leaf.name())) continue;
    const auto known = arguments_of_commands().find(leaf.name());
    REQUIRE(known != arguments_of_commands().end());
    Words call = leaf.words;
    call.insert(call.end(), known->second.begin(), known->second.end());
    calls.push_back(call);
    for (const signalr_config::cli::ListedOption& listed : options_of(*leaf.command)) {
      const signalr_config::cli::Option& option = *listed.option;
      if (option.is_positional() || option.is_trailing() || option.takes_value()) continue;
      Words with_switch = call;
      const auto own_end = static_cast<std::ptrdiff_t>(leaf.words.size());
      with_switch.insert(with_switch.begin() + own_end, std::string(names_of(option).back()));
      calls.push_back(std::move(with_switch));
    }
  }
  return calls;
}

// These, and what else has git look at something.
std::vector<Words> calls() {
  std::vector<Words> all{
      {"lint", "app/appsettings.json"},
      {"lint", "app/*.json", "--format", "sarif"},
      {"diff", "HEAD:", "HEAD:other"},
      {"diff", "HEAD:app/appsettings.json", "app/appsettings.json"},
      {"diff", "HEAD:compose.yaml", "compose.yaml"},
  };
  std::ranges::move(calls_of_commands(), std::back_inserter(all));
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
  for (const Words& arguments : calls()) {
    ProgramCall call = repository.call(arguments);
    call.environment["EDITOR"] = "true";
    const ProgramResult result = run_program(call);
    CAPTURE(Catch::StringMaker<Words>::convert(arguments), result.out, result.err);
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
