#include <catch2/catch.hpp>

#include "unit/resolution/hosts.hpp"

using namespace signalr_config;
using namespace signalr_config::test;

namespace {

const std::string sdk_key = "Azure:SignalR:ConnectionString";
const std::string connector = "AZURE_SIGNALR_CONNECTIONSTRING";
const std::string id = "11111111-2222-3333-4444-555555555555";

ResolveOptions from_connector() {
  ResolveOptions options;
  options.connection_string_key = connector;
  return options;
}

}  // namespace

TEST_CASE("Service Connector's variable is read where the program passes it on") {
  const Resolution resolution = resolve_for(
      HostKind::aspnetcore, {{sdk_key, key_string("a")}, {connector, key_string("b")}}, from_connector());
  CHECK(texts(resolution) == Names{"(Primary)https://b"});
  CHECK(resolution.configured()[0].key == connector);
  CHECK(unused_codes(resolution) == Names{"replaced-by-code"});
  CHECK(resolution.diagnostics.empty());
}

TEST_CASE("a key that is not set clears the default, with a warning") {
  const Resolution resolution =
      resolve_for(HostKind::aspnetcore, {{sdk_key, key_string("a")}}, from_connector());
  CHECK(failure_code(resolution) == "no-endpoint");
  CHECK(diagnostic_codes(resolution) == Names{"no-endpoint", "connection-string-key-absent"});
}

TEST_CASE("every host that ignores the variable says so, with the name to use") {
  const auto remedy = [](HostKind host, const std::string& default_key) {
    const Resolution resolution =
        resolve_for(host, {{default_key, key_string("a")}, {connector, key_string("b")}});
    REQUIRE(diagnostic_codes(resolution) == Names{"service-connector-ignored"});
    CHECK(resolution.diagnostics[0].position() == Position{2, 1});
    return resolution.diagnostics[0].remedy;
  };
  const auto contains = [](const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
  };
  CHECK(contains(remedy(HostKind::aspnetcore, sdk_key), "Azure__SignalR__ConnectionString"));
  CHECK(contains(remedy(HostKind::management, sdk_key), "Azure__SignalR__ConnectionString"));
  CHECK(contains(remedy(HostKind::management, sdk_key), "--connection-string-key " + std::string(connector)));
  CHECK(
      contains(remedy(HostKind::functions, "AzureSignalRConnectionString"), "AzureSignalRConnectionString"));
}

TEST_CASE("ASP.NET has the variable in its environment alone, and says so") {
  ResolveOptions options;
  options.identity.emplace().environment = Environment::from_pairs({{connector, key_string("b")}});
  const Resolution resolution = resolve_for(HostKind::aspnet, {{sdk_key, key_string("a")}}, options);
  CHECK(texts(resolution) == Names{"(Primary)https://a"});
  REQUIRE(diagnostic_codes(resolution) == Names{"service-connector-ignored"});
  CHECK(resolution.diagnostics[0].key == connector);
}

TEST_CASE("the two spellings of a client id that the SDK does not read are named") {
  for (const std::string& part : std::vector<std::string>{"client-id=" + id, "Client-Id=" + id, id}) {
    const Resolution resolution = resolve_for(
        HostKind::aspnetcore, {{connector, "Endpoint=https://a;AuthType=aad;" + part + ";Version=1.0;"}},
        from_connector());
    CAPTURE(part);
    CHECK(diagnostic_codes(resolution) == Names{"connection-string-client-id-ignored"});
    CHECK(std::get<ManagedIdentityCredential>(resolution.configured()[0].endpoint.credential)
              .identity.is_system_assigned());
  }
  const std::string good = "Endpoint=https://a;AuthType=aad;ClientId=" + id + ";Version=1.0;";
  const std::string spaced = "Endpoint=https://a;AuthType=aad; ;Version=1.0;";
  CHECK(resolve_for(HostKind::aspnetcore, {{connector, spaced}}, from_connector()).diagnostics.empty());
  CHECK(resolve_for(HostKind::aspnetcore, {{connector, good}}, from_connector()).diagnostics.empty());
}

TEST_CASE("warnings stand in the order of the keys, however the entries lie in memory") {
  const std::string bad = "Endpoint=https://b;AuthType=azure.msi;client-id=" + id;
  const std::string other = "AZURE_SIGNALR:CONNECTIONSTRING";
  for (const auto& entries :
       {std::vector{std::pair(connector, bad), std::pair(other, bad), std::pair(sdk_key, bad)},
        std::vector{std::pair(sdk_key, bad), std::pair(other, bad), std::pair(connector, bad)}}) {
    const Resolution resolution = resolve_for(HostKind::aspnetcore, {entries.begin(), entries.end()});
    Names keys;
    for (const Diagnostic& diagnostic : resolution.diagnostics) {
      if (diagnostic.code == DiagnosticCode::connection_string_client_id_ignored)
        keys.push_back(diagnostic.key);
    }
    CHECK(keys == Names{sdk_key, connector, other});
  }
}
