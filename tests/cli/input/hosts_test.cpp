#include <catch2/catch.hpp>

#include "cli/program.hpp"

using namespace signalr_config::test;
using Catch::Matchers::Contains;

namespace {

// The program in a directory with nothing in it.
ProgramResult resolve_empty(const Sandbox& box, std::vector<std::string> options,
                            const std::map<std::string, std::string>& variables = {}) {
  box.write("app/.keep", "");
  options.insert(options.begin(), "resolve");
  ProgramCall call = box.call(std::move(options));
  call.environment.insert(variables.begin(), variables.end());
  return run_program(call);
}

}  // namespace

TEST_CASE("variables of any name are enough in an empty directory, if the host reads them") {
  const Sandbox box;
  struct Case {
    std::vector<std::string> options;
    std::string variable;
    std::string value;
  };
  const std::string text = connection_string("chat");
  for (const Case& one : {Case{{"--connection-string-key", "CHAT"}, "CHAT", text},
                          Case{{"--connection-string-key", "chat:default"}, "CHAT__DEFAULT", text},
                          Case{{"--host", "management", "--connection-string-key", "CHAT"}, "CHAT", text},
                          Case{{"--registration", "chat"}, "ConnectionStrings__chat", text},
                          Case{{"--host", "functions", "--connection", "Chat"}, "chat", text},
                          Case{{"--host", "functions", "--connection", "Chat"}, "CUSTOMCONNSTR_Chat", text},
                          Case{{"--host", "functions", "--connection", "Chat"},
                               "Chat:serviceUri",
                               "https://chat.service.signalr.net"},
                          Case{{"--host", "functions-isolated", "--connection", "Chat"},
                               "Chat__serviceUri",
                               "https://chat.service.signalr.net"}}) {
    const ProgramResult result = resolve_empty(box, one.options, {{one.variable, one.value}});
    CAPTURE(one.options, one.variable, result.err);
    CHECK(result.exit_code == 0);
    CHECK_THAT(result.out, Contains("https://chat.service.signalr.net") &&
                               Contains("environment variable " + one.variable));
  }
}

TEST_CASE("a key that the program passes on and that is not set is said, even where there is nothing else") {
  const Sandbox box;
  const ProgramResult result = resolve_empty(box, {"--connection-string-key", "CHAT"});
  CHECK(result.exit_code == 1);
  CHECK_THAT(result.err, Contains("[connection-string-key-absent]") && Contains("CHAT"));
}

TEST_CASE("where there is nothing, it is said what the host would read") {
  const Sandbox box;
  const std::pair<const char*, const char*> expectations[] = {
      {"aspnetcore",
       "Expected appsettings.json there, or environment variables such as "
       "Azure__SignalR__ConnectionString."},
      {"management", "Expected appsettings.json there"},
      {"functions",
       "Expected host.json or local.settings.json there, or environment variables such as "
       "AzureSignalRConnectionString."},
      {"functions-isolated", "Expected appsettings.json or local.settings.json there"},
      {"aspnet", "Expected web.config or app.config there."}};
  for (const auto& [host, expected] : expectations) {
    const ProgramResult result = resolve_empty(box, {"--host", host}, {{"Unrelated", "x"}});
    CAPTURE(host);
    CHECK(result.exit_code == 2);
    CHECK(result.out.empty());
    CHECK_THAT(result.err, Contains("nothing to read in ") && Contains(expected));
  }
}

TEST_CASE("every host says of Service Connector's variable that it is not read, and what to name it") {
  const Sandbox box;
  box.write("app/web.config", R"(<configuration><appSettings>
    <add key="Azure:SignalR:ConnectionString" value=")" +
                                  connection_string("web") + R"("/></appSettings></configuration>)");
  const std::pair<const char*, const char*> remedies[] = {
      {"aspnetcore", "Name the variable Azure__SignalR__ConnectionString."},
      {"management", "Name the variable Azure__SignalR__ConnectionString."},
      {"functions", "Name the variable AzureSignalRConnectionString."},
      {"functions-isolated", "Name the variable AzureSignalRConnectionString."},
      {"aspnet", "Set a connection string of the name Azure:SignalR:ConnectionString"}};
  for (const auto& [host, remedy] : remedies) {
    const ProgramResult result = resolve_empty(
        box, {"--host", host}, {{"AZURE_SIGNALR_CONNECTIONSTRING", connection_string("connector")}});
    CAPTURE(host);
    CHECK(result.exit_code == (std::string(host) == "aspnet" ? 0 : 1));
    CHECK_THAT(result.out + result.err, Contains("Service Connector sets ") && Contains(remedy));
  }
}

TEST_CASE("explain says of a key why the host does not use it") {
  const Sandbox box;
  box.write("app/appsettings.json", R"({"Azure": {"SignalR": {"Endpoints": {"east": ")" +
                                        connection_string("east") + R"("}, "ConnectionString": ")" +
                                        connection_string("main") + "\"}}}");
  const ProgramResult unused = run_program(box.call({"explain", "Azure:SignalR:Endpoints:east"}));
  CHECK_THAT(unused.out, Contains("not used    ASP.NET Core does not read this section"));
  const ProgramResult used =
      run_program(box.call({"explain", "--host", "management", "Azure:SignalR:Endpoints:east"}));
  CHECK_THAT(used.out, !Contains("not used    "));
}

TEST_CASE("what the SDK throws for an identity section is told in its words, with values masked") {
  const Sandbox box;
  const std::string key = "AzureSignalRConnectionString__";
  std::map<std::string, std::string> variables{{key + "serviceUri", "https://chat.service.signalr.net"},
                                               {key + "credential", "managedidentity"},
                                               {key + "clientId", "not.a.real~id"},
                                               {key + "managedIdentityClientId", "m"}};
  const ProgramResult two = resolve_empty(box, {"--host", "functions"}, variables);
  CHECK(two.exit_code == 1);
  CHECK_THAT(two.err, Contains("the SDK throws ArgumentException: Only one of ['clientId', "
                               "'managedIdentityClientId', 'managedIdentityResourceId', or "
                               "'managedIdentityObjectId'] can be specified for managed identity."));
  variables[key + "credential"] = "managedidentityasfederatedidentity";
  variables[key + "tenantId"] = "t";
  variables[key + "azureCloud"] = "not.a.real~cloud";
  const ProgramResult cloud = resolve_empty(box, {"--host", "functions"}, variables);
  CHECK_THAT(cloud.err, Contains("ArgumentException: Unknown Azure cloud: *** (Parameter 'azureCloud')"));
  CHECK_THAT(two.err + cloud.err, !Contains("not.a.real"));
}
