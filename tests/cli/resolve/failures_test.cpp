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

TEST_CASE("what is said of one application among several names it") {
  const Sandbox box;
  box.write(
      "app/compose.yaml",
      "services:\n  api:\n    image: i\n    environment:\n      Azure__SignalR__ConnectionString: "
      "\"AccessKey=x\"\n"
      "  web:\n    image: i\n    environment:\n      Azure__SignalR__ConnectionString: \"Endpoint=x\"\n");
  const std::string command = GENERATE(as<std::string>{}, "resolve", "diff");
  std::vector<std::string> arguments{command, "compose.yaml"};
  if (command == "diff") arguments.emplace_back("compose.yaml");
  const std::string err = run_program(box.call(arguments)).err;
  CAPTURE(command, err);
  for (const std::string place : {"compose.yaml:5:", "compose.yaml:9:"}) {
    const std::string name = place.ends_with("5:") ? "api" : "web";
    for (std::size_t at = err.find(place); at != std::string::npos; at = err.find(place, at + 1)) {
      const std::string rest = err.substr(err.find('\n', at) + 1);
      CHECK_THAT(rest, Catch::StartsWith("  application: " + name + "\n"));
    }
  }
  CHECK_THAT(err, Contains("compose.yaml:5:") && Contains("compose.yaml:9:"));
  box.write("app/appsettings.json", R"({"Azure:SignalR:ConnectionString": "AccessKey=x"})");
  CHECK_THAT(run_program(box.call({"resolve", "appsettings.json"})).err, !Contains("application:"));
}

TEST_CASE("an application that a description lacks is told with the file and those that it has") {
  const Sandbox box;
  box.write("app/Properties/launchSettings.json",
            R"({"profiles": {"http": {"commandName": "Project"}, "IIS": {"commandName": "IISExpress"}}})");
  const ProgramResult profile =
      run_program(box.call({"resolve", "Properties/launchSettings.json", "--profile", "https"}));
  CHECK(profile.exit_code == 2);
  CHECK_THAT(
      profile.err,
      Contains(
          "error: no launch profile 'https' in Properties/launchSettings.json; there are: http, IIS\n") &&
          Contains("Did you mean http?"));
  box.write("app/compose.yaml", "services:\n  api:\n    image: i\n  web:\n    image: i\n");
  const ProgramResult service =
      run_program(box.call({"resolve", "--env-from", "compose.yaml", "--service", "x"}));
  CHECK(service.exit_code == 2);
  CHECK_THAT(service.err, Contains("no service 'x' in compose.yaml; there are: api, web\n"));
}

TEST_CASE("an option's value that is ignored is told with what the SDK uses in its place") {
  const Sandbox box;
  const auto [name, value, expected] = GENERATE(table<std::string, std::string, std::string>({
      {"ServerStickyMode", "Requred", "Not a value of ServerStickyMode; the SDK silently uses Disabled"},
      {"AccessTokenAlgorithm", "HS257", "Not a value of AccessTokenAlgorithm; the SDK silently uses HS256"},
      {"GracefulShutdown:Mode", "On", "Not a value of GracefulShutdown:Mode; the SDK silently uses Off"},
  }));
  box.write("app/appsettings.json", "{\"Azure:SignalR:" + name + "\": \"" + value +
                                        "\", \"Azure:SignalR:ConnectionString:east:secondry\": \"" +
                                        connection_string("a") + "\"}");
  const std::string err = run_program(box.call({"resolve"})).err;
  CHECK_THAT(err, Contains("warning: " + expected + " ["));
  CHECK_THAT(err, Contains("warning: 'secondry' is not an endpoint type: the endpoint is a Primary named "
                           "'east:secondry' ["));
  const std::string found = run_program(box.call({"lint"})).out;
  CHECK_THAT(found,
             Contains(": warning: " + expected + " [") && Contains("'secondry' is not an endpoint type"));
}
