#include "cli/framework/subcommands.hpp"

#include <array>
#include <catch2/catch.hpp>
#include <sstream>

using namespace signalr_config;
using namespace signalr_config::cli;
using Catch::Contains;

namespace {

ExitCode echo(const Command& self, Invocation& invocation) {
  invocation.out << invocation.command << " (" << self.name << "):";
  for (const std::string& argument : invocation.arguments) invocation.out << ' ' << argument;
  return ExitCode::no;
}

constexpr Command set{.name = "set", .summary = "Store something", .run = echo};
constexpr Command list{.name = "list", .summary = "Show all", .run = echo};
constexpr std::array commands{&set, &list};
constexpr Command group{.name = "secrets",
                        .summary = "Keep secrets",
                        .description = "Keeps secrets.",
                        .examples = {{{"signalr-config secrets list", "All."}}},
                        .run = run_subcommand,
                        .subcommands = commands};

struct Outcome {
  ExitCode code;
  std::string out;
  std::string err;
};

Outcome run_with(std::vector<std::string> arguments) {
  std::istringstream in;
  std::ostringstream out;
  std::ostringstream err;
  const ProcessContext process;
  Invocation invocation{std::move(arguments), in, out, err, process, "secrets"};
  const ExitCode code = group.run(group, invocation);
  return {code, out.str(), err.str()};
}

}  // namespace

TEST_CASE("the word after a command chooses what it does, and gets the other arguments") {
  const Outcome outcome = run_with({"set", "a", "--b"});
  CHECK(outcome.code == ExitCode::no);
  CHECK(outcome.out == "secrets set (set): a --b");
}

TEST_CASE("a command of commands has a help that lists them") {
  const std::string asked = GENERATE("--help", "-h", "help");
  const Outcome outcome = run_with({asked});
  CHECK(outcome.code == ExitCode::yes);
  CHECK_THAT(outcome.out, Contains("Usage: signalr-config secrets COMMAND") && Contains("Keeps secrets.") &&
                              Contains("  set             Store something") &&
                              Contains("signalr-config secrets list"));
  CHECK(run_with({"help", "set"}).out == "secrets set (set): --help");
}

TEST_CASE("without a word after it the help is the error") {
  const Outcome outcome = run_with({});
  CHECK(outcome.code == ExitCode::cannot_answer);
  CHECK(outcome.out.empty());
  CHECK_THAT(outcome.err, Contains("Usage: signalr-config secrets COMMAND"));
}

TEST_CASE("an unknown word is refused with the one that was meant") {
  try {
    run_with({"lits"});
    FAIL("was accepted");
  } catch (const UsageError& error) {
    CHECK_THAT(error.what(), Contains("unknown command") && Contains("lits"));
    CHECK(error.hint() == "Did you mean list?");
  }
}
