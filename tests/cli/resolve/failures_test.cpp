#include <catch2/catch.hpp>

#include "cli/program.hpp"

using namespace signalr_config::test;
using Catch::Contains;

TEST_CASE("a failure names the exception, the place and the remedy") {
  const Sandbox box;
  box.write("app/appsettings.json",
            "{\n  \"Azure:SignalR:ConnectionString\": \"Endpoint=nowhere;AccessKey=abcdefgh\"\n}");
  const ProgramResult result = run_program(box.call({"resolve"}));
  CHECK(result.exit_code == 1);
  CHECK_THAT(result.err, Contains("would not start: the SDK throws ArgumentException"));
  CHECK_THAT(result.err, Contains("appsettings.json:2:"));
  CHECK_THAT(result.err, Contains("key: Azure:SignalR:ConnectionString"));
  CHECK_THAT(result.err, Contains("remedy: "));
  CHECK_THAT(result.out, !Contains("ENDPOINT"));
}

TEST_CASE("only secondary endpoints are a failure") {
  const Sandbox box;
  box.write("app/appsettings.json",
            "{\"Azure:SignalR:ConnectionString:a:secondary\": \"" + connection_string("a") + "\"}");
  const ProgramResult result = run_program(box.call({"resolve"}));
  CHECK(result.exit_code == 1);
  CHECK_THAT(result.err,
             Contains("AzureSignalRNoPrimaryEndpointException") && Contains("[no-primary-endpoint]"));
}

TEST_CASE("every problem is shown, not the first alone") {
  const Sandbox box;
  box.write("app/appsettings.json", R"({"Azure": {"SignalR": {"MaxPollIntervalInSeconds": "often",
    "ConnectionString": {"a": "Endpoint=x;AccessKey=abcdefgh", "b": "nothing"}}}})");
  const ProgramResult result = run_program(box.call({"resolve"}));
  CHECK(result.exit_code == 1);
  CHECK_THAT(result.err, Contains("MaxPollIntervalInSeconds") && Contains("ConnectionString:a") &&
                             Contains("ConnectionString:b"));
}

TEST_CASE("a malformed file is wrong, an unreadable one is no answer") {
  const Sandbox box;
  box.write("app/appsettings.json", "{ oops");
  const ProgramResult malformed = run_program(box.call({"resolve"}));
  CHECK(malformed.exit_code == 1);
  CHECK_THAT(malformed.err, Contains("appsettings.json:1:3: error:"));
  std::filesystem::remove(box.path() / "app/appsettings.json");
  std::filesystem::create_directory(box.path() / "app/appsettings.json");
  box.write("app/other.json", "{}");
  const ProgramResult device = run_program(box.call({"resolve", "/dev/zero"}));
  CHECK(device.exit_code == 2);
  CHECK_THAT(device.err, Contains("/dev/zero"));
}

TEST_CASE("a path that is not there") {
  const Sandbox box;
  box.write("app/appsettings.json", "{}");
  const ProgramResult result = run_program(box.call({"resolve", "apsettings.json"}));
  CHECK(result.exit_code == 2);
  CHECK(result.out.empty());
  CHECK_THAT(result.err, Contains("no such file or directory: apsettings.json"));
  CHECK_THAT(result.err, Contains("Did you mean appsettings.json?"));
}

TEST_CASE("a directory with nothing in it names what is near") {
  const Sandbox box;
  box.write("app/src/Shop/appsettings.json", "{}");
  const ProgramResult result = run_program(box.call({"resolve"}));
  CHECK(result.exit_code == 2);
  CHECK_THAT(result.err, Contains("nothing to read in ") && Contains("Did you mean src/Shop?"));
  std::filesystem::remove_all(box.path() / "app/src");
  CHECK_THAT(run_program(box.call({"resolve"})).err, Contains("Expected appsettings.json"));
}

TEST_CASE("an empty directory is fine where the environment configures everything") {
  const Sandbox box;
  ProgramCall call = box.call({"resolve"});
  call.environment["Azure__SignalR__ConnectionString"] = connection_string("env");
  const ProgramResult result = run_program(call);
  CHECK(result.exit_code == 0);
  CHECK_THAT(result.out, Contains("environment variable Azure__SignalR__ConnectionString"));
}

TEST_CASE("a connection string in the place of a path is not repeated") {
  const Sandbox box;
  const ProgramResult result = run_program(box.call({"resolve", connection_string("a", "U0VDUkVUU0VDUkVU")}));
  CHECK(result.exit_code == 2);
  CHECK_THAT(result.err, Contains("Endpoint=***") && Contains("--set") && !Contains("U0VDUkVU"));
}

TEST_CASE("standard input serves one purpose") {
  const Sandbox box;
  const ProgramResult result = run_program(box.call({"resolve", "-", "--as", "json", "--set", "A=-"}));
  CHECK(result.exit_code == 2);
  CHECK_THAT(result.err, Contains("standard input can be read once only"));
}
