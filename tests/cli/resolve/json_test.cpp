#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "cli/json_schema.hpp"
#include "cli/program.hpp"

using namespace signalr_config::test;
using nlohmann::json;

namespace {

json resolve(const ProgramCall& call) {
  const ProgramResult result = run_program(call);
  CHECK(result.err.empty());
  json output = json::parse(result.out);
  CHECK(schema_violations(read_schema("resolve-v1.schema.json"), output) == std::vector<std::string>());
  return output;
}

// The schema asks for every member; of most there is nothing to say.
json without_nulls(json object) {
  for (auto member = object.begin(); member != object.end();) {
    if (member->is_null()) {
      member = object.erase(member);
    } else {
      ++member;
    }
  }
  return object;
}

}  // namespace

TEST_CASE("JSON holds everything of an endpoint") {
  const Sandbox box;
  box.write("app/appsettings.json", "{\"Azure:SignalR:ConnectionString\":\n \"" + connection_string("a") +
                                        "ServerEndpoint=https://s.example\"}");
  const json output = resolve(box.call({"resolve", "--json"}));
  CHECK(output["schemaVersion"] == 1);
  CHECK(output["environment"] == "Production");
  REQUIRE(output["endpoints"].size() == 1);
  json endpoint = output["endpoints"][0];
  endpoint["credential"] = without_nulls(endpoint["credential"]);
  CHECK(endpoint == json::parse(R"({
    "name": "", "type": "Primary", "endpoint": "https://a.service.signalr.net",
    "clientEndpoint": "https://a.service.signalr.net/", "serverEndpoint": "https://s.example/",
    "audience": "https://a.service.signalr.net/",
    "credential": {"kind": "AccessKey"},
    "origin": {"source": "json", "file": "appsettings.json", "line": 2, "column": 3, "variable": null,
               "argument": null, "via": null}})"));
  CHECK(output["options"]["serverStickyMode"] == "Disabled");
  CHECK(output["options"]["accessTokenLifetimeSeconds"] == 3600);
  CHECK(output["errors"].empty());
  CHECK(output["failure"].is_null());
}

TEST_CASE("JSON tells where variables and arguments come from") {
  const Sandbox box;
  box.write("app/appsettings.json", "{}");
  ProgramCall call = box.call(
      {"resolve", "--format", "json", "--", "--Azure:SignalR:ConnectionString:b", connection_string("b")});
  call.environment["Azure__SignalR__ConnectionString__a"] = connection_string("a");
  const json output = resolve(call);
  REQUIRE(output["endpoints"].size() == 2);
  CHECK(output["endpoints"][0]["origin"]["source"] == "command-line");
  CHECK(output["endpoints"][0]["origin"]["argument"] == "--Azure:SignalR:ConnectionString:b");
  CHECK(output["endpoints"][1]["origin"] ==
        json::parse(R"({"source": "environment", "file": null, "line": null,
      "column": null, "variable": "Azure__SignalR__ConnectionString__a", "argument": null, "via": null})"));
}

TEST_CASE("JSON names credentials and their ids") {
  const Sandbox box;
  box.write("app/appsettings.json", R"({"Azure": {"SignalR": {"ConnectionString": {
    "app": "ClientId=11111111-2222-3333-4444-555555555555;TenantId=contoso.com;Endpoint=https://a;)"
                                    R"(AuthType=azure.app;ClientSecret=sEcReT0123456789",
    "cert": "ClientId=11111111-2222-3333-4444-555555555555;TenantId=contoso.com;Endpoint=https://b;)"
                                    R"(AuthType=azure.app;ClientCert=/etc/ssl/app.pem",
    "identity": "Endpoint=https://c;AuthType=azure.msi;ClientId=11111111-2222-3333-4444-555555555555",
    "default": "Endpoint=https://d;AuthType=azure"}}}})");
  const json output = resolve(box.call({"resolve", "--json"}));
  json credentials;
  for (const json& endpoint : output["endpoints"])
    credentials[endpoint["name"].get<std::string>()] = without_nulls(endpoint["credential"]);
  CHECK(credentials == json::parse(R"({
    "app": {"kind": "ClientSecretCredential", "tenantId": "contoso.com",
            "clientId": "11111111-2222-3333-4444-555555555555"},
    "cert": {"kind": "ClientCertificateCredential", "tenantId": "contoso.com",
             "clientId": "11111111-2222-3333-4444-555555555555", "certificatePath": "/etc/ssl/app.pem"},
    "identity": {"kind": "ManagedIdentityCredential", "clientId": "11111111-2222-3333-4444-555555555555",
                 "managedIdentity": {"kind": "client-id", "id": "11111111-2222-3333-4444-555555555555"}},
    "default": {"kind": "DefaultAzureCredential"}})"));
}

TEST_CASE("a failure is JSON on standard output too") {
  const Sandbox box;
  box.write("app/appsettings.json",
            R"({"Azure:SignalR:ConnectionString": "Endpoint=nowhere;AccessKey=abcdefgh"})");
  const json output = resolve(box.call({"resolve", "--json"}));
  CHECK(output["endpoints"].empty());
  CHECK(output["failure"]["exception"] == "ArgumentException");
  REQUIRE(output["errors"].size() == 1);
  CHECK(output["errors"][0]["code"] == output["failure"]["code"]);
  CHECK(output["errors"][0]["key"] == "Azure:SignalR:ConnectionString");
  CHECK(output["errors"][0]["origin"]["line"] == 1);
}

TEST_CASE("a file that does not parse is an error in JSON") {
  const Sandbox box;
  box.write("app/appsettings.json", "{\n  \"a\": 1,\n  oops\n}");
  const ProgramCall call = box.call({"resolve", "--json"});
  CHECK(run_program(call).exit_code == 1);
  const json output = resolve(call);
  CHECK(output["options"].is_null());
  REQUIRE(output["errors"].size() >= 1);
  CHECK(output["errors"][0]["origin"]["file"] == "appsettings.json");
  CHECK(output["errors"][0]["origin"]["line"] == 3);
}

TEST_CASE("near misses are among what is unused") {
  const Sandbox box;
  box.write("app/appsettings.json", "{\"AzureSignalRConnectionString\": \"" + connection_string("f") + "\"}");
  const json output = resolve(box.call({"resolve", "--json"}));
  REQUIRE(output["unused"].size() == 1);
  CHECK(output["unused"][0]["code"] == "functions-key");
  CHECK(output["unused"][0]["origin"]["file"] == "appsettings.json");
}

TEST_CASE("control characters in JSON are escaped, and it is still the same JSON") {
  const Sandbox box;
  box.write("app/appsettings.json",
            "{\"Azure:SignalR:ConnectionString:a\\u001b[31m\xC2\x9B\": \"" + connection_string("a") + "\"}");
  const ProgramResult result = run_program(box.call({"resolve", "--json"}));
  CHECK(result.out.find('\x1b') == std::string::npos);
  CHECK(result.out.find("\xC2\x9B") == std::string::npos);
  CHECK(json::parse(result.out)["endpoints"][0]["name"] == "a\x1b[31m\xC2\x9B");
}
