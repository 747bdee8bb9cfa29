#include <catch2/catch.hpp>
#include <csignal>
#include <fstream>
#include <iterator>

#include "cli/program.hpp"

using namespace signalr_config::test;
using Catch::Contains;

namespace {

std::string stored(const Sandbox& box) {
  std::ifstream file(box.home() / ".microsoft/usersecrets/id/secrets.json");
  return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace

TEST_CASE("secrets set asks for the value on a terminal and does not echo it") {
  const Sandbox box;
  ProgramCall call = box.call({"secrets", "set", "--id", "id", "Db:Password"});
  call.input = "hunter2\n";
  const ProgramResult result =
      run_program_in_dialogue(call, {{"Value of Db:Password (not shown): ", call.input}});
  CHECK(result.exit_code == 0);
  CHECK_THAT(result.out, Contains("Stored Db:Password") && !Contains("hunter2"));
  CHECK_THAT(stored(box), Contains("\"Db:Password\": \"hunter2\""));
}

TEST_CASE("an interrupt while a value is asked for ends the program and stores nothing") {
  const Sandbox box;
  ProgramCall call = box.call({"secrets", "set", "--id", "id", "Db:Password"});
  call.input = "hunt\x03";
  const ProgramResult result = run_program_in_dialogue(call, {{"(not shown): ", call.input}});
  CHECK(result.signal == SIGINT);
  CHECK(result.echo);
  CHECK_THAT(result.out, !Contains("hunt"));
  CHECK(stored(box).empty());
}

TEST_CASE("JSON is not asked for on a terminal") {
  const Sandbox box;
  const ProgramResult result = run_program_on_terminal(box.call({"secrets", "set", "--id", "id"}));
  CHECK(result.exit_code == 2);
  CHECK_THAT(result.out, Contains("NAME is missing"));
}

TEST_CASE("secrets get refuses a terminal unless it is told") {
  const Sandbox box;
  box.write_secrets("id", R"({"a": "hunter2\u001b[1m"})");
  const ProgramResult refused = run_program_on_terminal(box.call({"secrets", "get", "--id", "id", "a"}));
  CHECK(refused.exit_code == 2);
  CHECK_THAT(refused.out, Contains("--show-secrets") && !Contains("hunter2"));
  const ProgramResult shown =
      run_program_on_terminal(box.call({"secrets", "get", "--show-secrets", "--id", "id", "a"}));
  CHECK(shown.exit_code == 0);
  CHECK_THAT(shown.out, Contains("hunter2\\u001b[1m"));
}
