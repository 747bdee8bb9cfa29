#include <catch2/catch.hpp>

#include "cli/program.hpp"

using namespace signalr_config::test;
using Catch::Contains;

namespace {

ProgramResult resolve_settings(const Sandbox& box, const std::string& key) {
  box.write("app/appsettings.json", "{\"" + key + "\": \"" + connection_string("a") + "\"}");
  return run_program(box.call({"resolve"}));
}

}  // namespace

TEST_CASE("keys that look as if they were meant are listed with the reason") {
  const auto [key, reason] = GENERATE(table<std::string, std::string>({
      {"Azure:SignaIR:ConnectionString",
       "the SDK reads Azure:SignalR:ConnectionString, which is spelt differently"},
      {"Azure:SignalR:ConnectionStrings",
       "the SDK reads Azure:SignalR:ConnectionString, which is spelt differently"},
      {"Azure:SignalR:ConnectionStrings:east", "the SDK reads Azure:SignalR:ConnectionString:east"},
      {"AzureSignalR:ConnectionString", "its parts are not separated as in Azure:SignalR:ConnectionString"},
      {"Azure__SignalR__ConnectionString", "'__' stands for ':' in the names of environment variables only"},
      {"AzureSignalRConnectionString", "Azure Functions reads this key"},
      {"Azure:SignalR:chat:ConnectionString", "only AddNamedAzureSignalR(\"chat\") reads this key"},
      {"ConnectionStrings:chat", "only AddNamedAzureSignalR(\"chat\") reads this key"},
      {"Realtime:Url", "its value names an Azure SignalR endpoint"},
      {"SignalR:Hub", "Azure SignalR"},
      {"Azure:SignalR", "Azure:SignalR"},
  }));
  const Sandbox box;
  const ProgramResult result = resolve_settings(box, key);
  CAPTURE(key);
  CHECK(result.exit_code == 1);
  CHECK_THAT(result.out, Contains(key + "  appsettings.json:1:") && Contains(reason));
  CHECK_THAT(result.err, Contains("[no-endpoint]"));
}

TEST_CASE("variables that look as if they were meant") {
  const auto [name, remedy] = GENERATE(table<std::string, std::string>({
      {"AZURE_SIGNALR_CONNECTIONSTRING", "Service Connector"},
      {"AZURE_SIGNALR__CONNECTIONSTRING", "Service Connector"},
      {"Azure_SignalR_ConnectionString", "a single '_' separates nothing"},
      {"AzureSignalRConnectionString", "Azure Functions reads this key"},
  }));
  const Sandbox box;
  box.write("app/appsettings.json", "{}");
  ProgramCall call = box.call({"resolve"});
  call.environment[name] = connection_string("a");
  const ProgramResult result = run_program(call);
  CAPTURE(name);
  CHECK(result.exit_code == 1);
  CHECK_THAT(result.out, Contains("environment variable " + name) && Contains(remedy) &&
                             Contains("Name the variable Azure__SignalR__ConnectionString."));
}

TEST_CASE("the section of Functions and Management is not read") {
  const Sandbox box;
  const ProgramResult result = resolve_settings(box, "Azure:SignalR:Endpoints:east");
  CHECK(result.exit_code == 1);
  CHECK_THAT(result.out, Contains("Azure:SignalR:Endpoints:east  appsettings.json:1:"));
}

TEST_CASE("logging categories and options are no near misses") {
  const Sandbox box;
  box.write("app/appsettings.json", R"({"Logging": {"LogLevel": {"Microsoft.Azure.SignalR": "Debug"}},
    "Azure": {"SignalR": {"ServerStickyMode": "Required"}}})");
  const ProgramResult result = run_program(box.call({"resolve"}));
  CHECK(result.exit_code == 1);
  CHECK_THAT(result.out, !Contains("may have been meant"));
}

TEST_CASE("what other environments would read") {
  const Sandbox box;
  box.write("app/appsettings.json", "{}");
  box.write("app/appsettings.Staging.json",
            "{\"Azure:SignalR:ConnectionString\": \"" + connection_string("a") + "\"}");
  box.write("app/Shop.csproj",
            "<Project><PropertyGroup><UserSecretsId>shop-id</UserSecretsId></PropertyGroup></Project>");
  box.write_secrets("shop-id", "{\"Azure:SignalR:ConnectionString\": \"" + connection_string("s") + "\"}");
  box.write(
      "app/Properties/launchSettings.json",
      R"({"profiles": {"https": {"environmentVariables": {"ASPNETCORE_ENVIRONMENT": "Development"}}}})");
  const ProgramResult result = run_program(box.call({"resolve"}));
  CHECK(result.exit_code == 1);
  CHECK_THAT(result.out, Contains("appsettings.Staging.json:1:") && Contains("--environment Staging"));
  CHECK_THAT(result.out, Contains("secrets.json:1:") && Contains("--environment Development"));
  CHECK_THAT(result.out, Contains("launchSettings.json:1:") && Contains("launch profile 'https'"));
  CHECK(run_program(box.call({"resolve", "-e", "Development"})).exit_code == 0);
}

TEST_CASE("secrets that are left out are mentioned even where something else is found") {
  const Sandbox box;
  box.write("app/appsettings.json",
            "{\"Azure:SignalR:ConnectionString\": \"" + connection_string("a") + "\"}");
  box.write_secrets("id", "{\"Azure:SignalR:ConnectionString\": \"" + connection_string("s") + "\"}");
  const ProgramResult result = run_program(box.call({"resolve", "--secrets-id", "id"}));
  CHECK(result.exit_code == 0);
  CHECK_THAT(result.out, Contains("user secrets are read when the environment is Development"));
}

TEST_CASE("what other environments would read in YAML") {
  const Sandbox box;
  const std::string name = GENERATE("appsettings.Staging.yaml", "appsettings.Staging.yml");
  box.write("app/appsettings.json", "{}");
  box.write("app/" + name, "Azure:\n  SignalR:\n    ConnectionString: " + connection_string("a") + "\n");
  const ProgramResult result = run_program(box.call({"resolve"}));
  CHECK(result.exit_code == 1);
  CHECK_THAT(result.out, Contains(name + ":3:23") && Contains("--environment Staging"));
  CHECK(run_program(box.call({"resolve", "-e", "Staging"})).exit_code == 0);
}

TEST_CASE("settings files that the Functions host does not read are named") {
  const Sandbox box;
  const std::string name = GENERATE("appsettings.json", "appsettings.yaml");
  box.write("app/host.json", "{}");
  box.write("app/" + name, "{\"AzureSignalRConnectionString\": \"" + connection_string("a") + "\"}");
  const ProgramResult result = run_program(box.call({"resolve"}));
  CHECK(result.exit_code == 1);
  CHECK_THAT(result.out, Contains(name + ":1:35") && Contains("the Functions host reads no " + name));
}
