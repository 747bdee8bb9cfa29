#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "cli/json_schema.hpp"
#include "cli/program.hpp"

using namespace signalr_config::test;
using Catch::Matchers::Contains;
using nlohmann::json;

namespace {

const std::string two_endpoints = R"({"Azure": {"SignalR": {"ConnectionString": {
  "east": "Endpoint=https://east.service.signalr.net;AuthType=azure",
  "west:secondary": "Endpoint=https://west.service.signalr.net;AuthType=azure.msi"}}}})";

json credentials(const ProgramCall& call) {
  const ProgramResult result = run_program(call);
  REQUIRE(result.exit_code == 0);
  const json output = json::parse(result.out);
  CHECK(schema_violations(read_schema("credential-v1.schema.json"), output) == std::vector<std::string>());
  return output["credentials"];
}

}  // namespace

TEST_CASE("explain --credential shows all endpoints, or the one of a name") {
  const Sandbox box;
  box.write("app/appsettings.json", two_endpoints);
  CHECK(credentials(box.call({"explain", "--credential", "--json"})).size() == 2);
  const json one = credentials(box.call({"explain", "--credential", "west", "--json"}));
  REQUIRE(one.size() == 1);
  CHECK(one[0]["endpoint"]["name"] == "west");
  CHECK(one[0]["chain"].is_null());
  CHECK(credentials(box.call({"explain", "--credential", ".", "--json"})).size() == 2);
  const ProgramResult unknown = run_program(box.call({"explain", "--credential", "wes"}));
  CHECK(unknown.exit_code == 1);
  CHECK_THAT(unknown.err, Contains("west"));
}

TEST_CASE("the first link of the chain that is configured is used, and those behind it are not reached") {
  const Sandbox box;
  box.write("app/appsettings.json", two_endpoints);
  box.write("bin/az", "");
  box.write("home/.azure/azureProfile.json", "{}");
  ProgramCall call = box.call({"explain", "--credential", "east", "--json"});
  call.environment["PATH"] = (box.path() / "bin").string();
  call.environment["HOME"] = (box.path() / "home").string();
  const json chain = credentials(call)[0]["chain"];
  REQUIRE(chain.size() == 7);
  CHECK(chain[2]["state"] == "undecided");
  CHECK(chain[4]["kind"] == "AzureCliCredential");
  CHECK(chain[4]["state"] == "used");
  CHECK(chain[5]["state"] == "not-reached");
}

TEST_CASE("the role is that of the host, for whom the credential is") {
  const Sandbox box;
  box.write("app/host.json", "{}");
  ProgramCall call = box.call({"explain", "--credential", "--json"});
  call.environment["AzureSignalRConnectionString__serviceUri"] = "https://east.service.signalr.net";
  call.environment["AzureSignalRConnectionString__credential"] = "managedidentity";
  call.environment["AzureSignalRConnectionString__clientId"] = "11111111-2222-3333-4444-555555555555";
  const json role = credentials(call)[0]["role"];
  CHECK(role["name"] == "SignalR Service Owner");
  CHECK_THAT(role["command"].get<std::string>(),
             Contains("--assignee \"11111111-2222-3333-4444-555555555555\"") &&
                 Contains("hostName=='east.service.signalr.net'"));
}

TEST_CASE("what is easily overlooked of a managed identity is noted") {
  const Sandbox box;
  box.write("app/appsettings.json", two_endpoints);
  const auto notes = [&](const std::map<std::string, std::string>& variables) {
    ProgramCall call = box.call({"explain", "--credential", "west", "--json"});
    call.environment.insert(variables.begin(), variables.end());
    return credentials(call)[0]["notes"].dump();
  };
  CHECK_THAT(notes({}), Contains("a developer's machine has none") && Contains("up to 30 minutes"));
  CHECK_THAT(notes({{"AZURE_CLIENT_ID", "c"}}), Contains("AZURE_CLIENT_ID has no effect"));
  const std::string offered = notes({{"IDENTITY_ENDPOINT", "http://x"}, {"IDENTITY_HEADER", "h"}});
  CHECK_THAT(offered, Contains("a managed identity is offered here: App Service"));
  CHECK_THAT(offered, !Contains("developer's machine"));
  const std::string exchanged =
      notes({{"AZURE_TENANT_ID", "t"}, {"AZURE_CLIENT_ID", "c"}, {"AZURE_FEDERATED_TOKEN_FILE", "/token"}});
  CHECK_THAT(exchanged, Contains("token exchange") && !Contains("has no effect"));
}

TEST_CASE("Functions no longer checks signatures where an endpoint has no key") {
  const Sandbox box;
  box.write("app/host.json", "{}");
  ProgramCall call = box.call({"explain", "--credential", "--json"});
  call.environment["AzureSignalRConnectionString__serviceUri"] = "https://east.service.signalr.net";
  CHECK_THAT(credentials(call)[0]["notes"].dump(), Contains("X-ASRS-Signature"));
  call.environment = {{"AzureSignalRConnectionString", connection_string("east")}};
  CHECK_THAT(credentials(call)[0]["notes"].dump(), !Contains("X-ASRS-Signature"));
}

TEST_CASE("a certificate of a store is found by the name of its file") {
  const Sandbox box;
  box.write("app/host.json", "{}");
  ProgramCall call = box.call({"resolve"});
  call.environment["HOME"] = (box.path() / "home").string();
  for (const auto& [key, value] : std::vector<std::pair<std::string, std::string>>{
           {"serviceUri", "https://a.example"},
           {"tenantId", "t"},
           {"clientId", "c"},
           {"clientCertificate", "0123456789abcdef0123456789abcdef01234567"}}) {
    call.environment["AzureSignalRConnectionString__" + key] = value;
  }
  const ProgramResult missing = run_program(call);
  CHECK(missing.exit_code == 1);
  CHECK_THAT(missing.err, Contains("[identity-certificate-not-found]"));
  box.write("home/.dotnet/corefx/cryptography/x509stores/my/0123456789ABCDEF0123456789ABCDEF01234567.pfx",
            "");
  CHECK(run_program(call).exit_code == 0);
}

TEST_CASE("where the application would not start, explain --credential says why and exits with 1") {
  const Sandbox box;
  box.write("app/appsettings.json", two_endpoints);
  ProgramCall call = box.call({"explain", "--credential"});
  call.environment["AZURE_AUTHORITY_HOST"] = "login";
  const ProgramResult result = run_program(call);
  CHECK(result.exit_code == 1);
  CHECK(result.out.empty());
  CHECK_THAT(result.err, Contains("AZURE_AUTHORITY_HOST") && Contains("[identity-authority-malformed]"));
}
