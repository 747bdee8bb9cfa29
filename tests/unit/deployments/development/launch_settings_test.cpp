#include "unit/deployments/described.hpp"

using namespace signalr_config;
using namespace signalr_config::test;

TEST_CASE("each profile of launchSettings.json is an application with its variables",
          "[deployments][launch]") {
  const Deployment deployment = read(SourceKind::launch_settings, "launchSettings.json", R"({
  // made by Visual Studio
  "profiles": {
    "http": {
      "commandName": "Project",
      "environmentVariables": {
        "ASPNETCORE_ENVIRONMENT": "Development",
        "Azure__SignalR__ConnectionString": "Endpoint=x"
      }
    },
    "IIS Express": {"commandName": "IISExpress"},
  }
})");
  CHECK(labels(deployment) == std::vector<std::string>{"http", "IIS Express"});
  CHECK(variables(deployment.applications[0]) ==
        Variables{{"ASPNETCORE_ENVIRONMENT=Development", "launchSettings.json:7:36"},
                  {"Azure__SignalR__ConnectionString=Endpoint=x", "launchSettings.json:8:46"}});
  CHECK(variables(deployment.applications[1]).empty());
  CHECK(problems(deployment).empty());
}

TEST_CASE("a launchSettings.json without profiles is refused at its place", "[deployments][launch]") {
  CHECK(problems(read(SourceKind::launch_settings, "l.json", " {}")) ==
        std::vector<std::string>{"launch-settings-no-profiles@1:2"});
  CHECK(problems(read(SourceKind::launch_settings, "l.json", "{\"profiles\":[]}")) ==
        std::vector<std::string>{"launch-settings-no-profiles@1:1"});
  CHECK(problems(read(SourceKind::launch_settings, "l.json", "{\"profiles\": x")) ==
        std::vector<std::string>{"json-syntax@1:14"});
}
