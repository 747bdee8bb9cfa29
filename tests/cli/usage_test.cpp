#include <catch2/catch.hpp>

#include "cli/leaf_commands.hpp"
#include "cli/program.hpp"
#include "signalr_config/version.hpp"

using namespace signalr_config::test;
using Catch::Contains;
using Catch::StartsWith;

TEST_CASE("every command has help with an example") {
  const Sandbox box;
  for (const LeafCommand& leaf : leaf_commands()) {
    const std::string name = leaf.name();
    CAPTURE(name);
    ProgramCall call = box.call(leaf.words);
    call.arguments.emplace_back("--help");
    const ProgramResult result = run_program(call);
    CHECK(result.exit_code == 0);
    CHECK(result.err.empty());
    CHECK_THAT(result.out, StartsWith("Usage: signalr-config " + name + " "));
    const std::size_t examples = result.out.find("\nExamples:\n  ");
    REQUIRE(examples != std::string::npos);
    CHECK_THAT(result.out.substr(examples),
               Contains("signalr-config " + name) && Contains("\nExit status:\n"));
    call.arguments = leaf.words;
    call.arguments.insert(call.arguments.begin(), "help");
    CHECK(run_program(call).out == result.out);
  }
}

TEST_CASE("what reads an application can be told its environment") {
  const auto command = GENERATE("resolve", "explain", "diff", "show", "export", "run", "watch");
  const Sandbox box;
  CHECK_THAT(run_program(box.call({command, "--help"})).out, Contains("-e, --environment NAME"));
}

TEST_CASE("the program's help lists its commands") {
  const Sandbox box;
  const auto argument = GENERATE("--help", "-h", "help");
  const ProgramResult result = run_program(box.call({argument}));
  CHECK(result.exit_code == 0);
  CHECK_THAT(result.out,
             Contains("  resolve") && Contains("  explain") && Contains("  show") && Contains("  watch"));
}

TEST_CASE("without a command the help is shown, as an error") {
  const Sandbox box;
  const ProgramResult result = run_program(box.call({}));
  CHECK(result.exit_code == 2);
  CHECK(result.out.empty());
  CHECK_THAT(result.err, StartsWith("Usage:"));
}

TEST_CASE("the version") {
  const Sandbox box;
  const ProgramResult result = run_program(box.call({"--version"}));
  CHECK(result.exit_code == 0);
  CHECK_THAT(result.out, StartsWith("signalr-config " SIGNALR_CONFIG_VERSION));
}

TEST_CASE("usage errors say what was meant and never repeat a value") {
  const Sandbox box;
  box.write("app/appsettings.json", "{}");
  const auto [arguments, expected] = GENERATE(table<std::vector<std::string>, std::string>({
      {{"reslove"}, "Did you mean resolve?"},
      {{"resolve", "--enviroment", "SECRETVALUE"}, "Did you mean --environment?"},
      {{"resolve", "--enviroment=SECRETVALUE"}, "Did you mean --environment?"},
      {{"resolve", "-x"}, "unknown option -x"},
      {{"resolve", "--sdk", "SECRETVALUE"}, "--sdk takes one of: 1.34, 1.25"},
      {{"resolve", "--format", "jsn"}, "Did you mean json?"},
      {{"resolve", "--host", "function"}, "--host takes one of: aspnetcore"},
      {{"resolve", "--connection", "Chat"}, "Add --host functions"},
      {{"resolve", "--host", "functions", "--connection-string-key", "K"}, "Use --connection"},
      {{"resolve", "--host", "management", "--registration", "chat"}, "AddNamedAzureSignalR"},
      {{"resolve", "--set", "=SECRETVALUE"}, "--set takes KEY=VALUE"},
      {{"resolve", "--environment"}, "--environment"},
      {{"resolve", ".", ".."}, "only one directory"},
      {{"resolve", ""}, "a path is empty"},
      {{"AccessKey=SECRETVALUE"}, "unknown command AccessKey=***"},
  }));
  const ProgramResult result = run_program(box.call(arguments));
  CAPTURE(arguments);
  CHECK(result.exit_code == 2);
  CHECK(result.out.empty());
  CHECK_THAT(result.err, Contains("error:") && Contains(expected) && Contains("--help"));
  CHECK_THAT(result.err, !Contains("SECRETVALUE"));
}

TEST_CASE("options can be repeated and have empty values") {
  const Sandbox box;
  box.write("app/appsettings.json",
            "{\"Azure:SignalR:ConnectionString\": \"" + connection_string("a") + "\"}");
  CHECK_THAT(run_program(box.call({"resolve", "-e", "A", "-e", "B"})).out, Contains("Environment:  B "));
  CHECK(run_program(box.call({"resolve", "--endpoint=", "."})).exit_code == 0);
  CHECK(run_program(box.call({"resolve", "--endpoint", ""})).exit_code == 0);
}

TEST_CASE("names with brackets are names") {
  const Sandbox box;
  box.write("app/[a,b].json", "{\"Azure:SignalR:ConnectionString\": \"" + connection_string("a") + "\"}");
  CHECK(run_program(box.call({"resolve", "[a,b].json"})).exit_code == 0);
  CHECK(run_program(box.call({"resolve", "[a,b].json", "--set", "[x,y]=[1,2]"})).exit_code == 0);
}

TEST_CASE("a directory with a web.config and nothing else is told which host reads it") {
  const Sandbox box;
  box.write("app/Web.config", "<configuration/>");
  const ProgramResult result = run_program(box.call({"resolve"}));
  CHECK(result.exit_code == 2);
  CHECK_THAT(result.err, Contains("--host aspnet"));
}
