#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "cli/program.hpp"

using namespace signalr_config::test;
using Catch::Contains;

namespace {

void write_launched_application(const Sandbox& box) {
  box.write("app/App.csproj", "<Project/>");
  box.write("app/appsettings.json",
            "{\"Azure:SignalR:ConnectionString\": \"" + connection_string("shared") + "\"}");
  box.write("app/appsettings.Development.json",
            "{\"Azure:SignalR:ConnectionString\": \"" + connection_string("dev") + "\"}");
  box.write("app/Properties/launchSettings.json", R"({"profiles": {
    "IIS": {"commandName": "IISExpress", "environmentVariables": {"ASPNETCORE_ENVIRONMENT": "Staging"}},
    "http": {"commandName": "Project", "environmentVariables": {"ASPNETCORE_ENVIRONMENT": "Development"}},
    "plain": {"commandName": "Project"}}})");
}

ProgramResult resolve_launched(const Sandbox& box, std::vector<std::string> more = {}) {
  more.insert(more.begin(), "resolve");
  return run_program(box.call(std::move(more)));
}

}  // namespace

TEST_CASE("resolve says where dotnet run would use another environment") {
  const Sandbox box;
  write_launched_application(box);
  CHECK_THAT(resolve_launched(box).out, Contains("Environment:  Production") &&
                                            Contains("dotnet run:   Development (launch profile http in "
                                                     "Properties/launchSettings.json)"));
  CHECK_THAT(resolve_launched(box, {"-e", "development"}).out, !Contains("dotnet run:   "));
  const auto json = nlohmann::json::parse(resolve_launched(box, {"--json"}).out);
  CHECK(json["dotnetRun"]["environment"] == "Development");
  CHECK(json["dotnetRun"]["profile"] == "http");
}

TEST_CASE("a launch profile answers as dotnet run does, an empty name is the first") {
  const Sandbox box;
  write_launched_application(box);
  for (const std::string name : {"", "http", "HTTP"}) {
    const ProgramResult result = resolve_launched(box, {"--launch-profile", name});
    CHECK_THAT(result.out, Contains("https://dev.service") && Contains("Environment:  Development") &&
                               !Contains("dotnet run:   "));
  }
  CHECK_THAT(resolve_launched(box, {"--launch-profile", "plain"}).out, Contains("https://shared.service"));
}

TEST_CASE("a launch profile that is not there is refused with those that are") {
  const Sandbox box;
  write_launched_application(box);
  const ProgramResult unknown = resolve_launched(box, {"--launch-profile", "https"});
  CHECK(unknown.exit_code == 2);
  CHECK_THAT(unknown.err, Contains("no launch profile 'https' in ") &&
                              Contains("Properties/launchSettings.json; there are: http, plain"));
  const ProgramResult iis = resolve_launched(box, {"--launch-profile", "IIS"});
  CHECK(iis.exit_code == 2);
  CHECK_THAT(iis.err, Contains("dotnet run does not start launch profile 'IIS'") && Contains("'IISExpress'"));
  CHECK_THAT(resolve_launched(box, {"--launch-profile", "http", "appsettings.json"}).err,
             Contains("--launch-profile is for a project's directory"));
}

TEST_CASE("the launch profile that is shown is not said to be left out") {
  const Sandbox box;
  write_launched_application(box);
  box.write("app/Properties/launchSettings.json",
            R"({"profiles": {"http": {"commandName": "Project", "environmentVariables": {)"
            R"("Azure__SignalR__ConnectionString": ")" +
                connection_string("run") + "\"}}}}");
  CHECK_THAT(resolve_launched(box).out, Contains("launch profile 'http' sets this variable"));
  CHECK_THAT(resolve_launched(box, {"--launch-profile", "http"}).out,
             Contains("https://run.service") && !Contains("sets this variable"));
}
