#include <catch2/catch.hpp>

#include "cli/program.hpp"

using namespace signalr_config::test;
using Catch::Contains;

namespace {

ProgramResult diff_there(const Sandbox& box, std::vector<std::string> arguments) {
  arguments.insert(arguments.begin(), "diff");
  return run_program(box.call(std::move(arguments)));
}

}  // namespace

TEST_CASE("a directory that exists and has nothing is an empty side with a note") {
  const Sandbox box;
  box.write("app/a/appsettings.json",
            "{\"Azure:SignalR:ConnectionString\": \"" + connection_string("a") + "\"}");
  box.write("app/b/.keep", "");
  const ProgramResult result = diff_there(box, {"a", "b"});
  CHECK(result.exit_code == 1);
  CHECK_THAT(result.err, Contains("note: b: there is nothing to read"));
  CHECK(diff_there(box, {"b", "b"}).exit_code == 2);
}

TEST_CASE("one of two options is named by its own kind") {
  const Sandbox box;
  box.write("app/compose.yaml", "services: {}\n");
  CHECK_THAT(diff_there(box, {"--from-env", "compose.yaml"}).err, Contains("--to-env is missing"));
  CHECK_THAT(diff_there(box, {"--to-env", "compose.yaml"}).err, Contains("--from-env is missing"));
  CHECK_THAT(diff_there(box, {"--from", "Staging"}).err, Contains("--to is missing"));
}

TEST_CASE("without git a revision cannot be looked up, and that is said") {
  const Sandbox box;
  box.write("app/appsettings.json", "{}");
  for (const auto& words :
       std::vector<std::vector<std::string>>{{"HEAD"}, {"HEAD", "."}, {"v1", "v2", "."}}) {
    std::vector<std::string> arguments = words;
    arguments.insert(arguments.begin(), "diff");
    ProgramCall call = box.call(arguments);
    call.environment["PATH"] = "/nonexistent";
    const ProgramResult result = run_program(call);
    CHECK(result.exit_code == 2);
    CHECK_THAT(result.err, Contains("revision") && Contains("git cannot be started"));
  }
}
