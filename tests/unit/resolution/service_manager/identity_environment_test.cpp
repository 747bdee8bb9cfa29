#include <catch2/catch.hpp>

#include "unit/resolution/hosts.hpp"

using namespace signalr_config;
using namespace signalr_config::test;

namespace {

const std::string variable_key = "Azure:SignalR:ConnectionString";

ResolveOptions in(const std::string& name, const std::string& value) {
  ResolveOptions options;
  options.identity.emplace();
  options.identity->environment = Environment::from_pairs({{name, value}});
  return options;
}

}  // namespace

TEST_CASE("a variable that breaks credentials is one failure, however many connection strings it breaks") {
  const Resolution resolution = resolve_for(
      HostKind::aspnetcore,
      {{variable_key + ":a", key_string("a")}, {variable_key + ":b", "Endpoint=https://b;AuthType=azure"}},
      in("AZURE_TENANT_ID", "bad tenant"));
  CHECK(failure_code(resolution) == "identity-tenant-id-invalid");
  CHECK(resolution.failure->exception.type == "TypeInitializationException");
  CHECK(resolution.failure->diagnostic.key == "AZURE_TENANT_ID");
  CHECK(resolution.diagnostics.size() == 1);
  CHECK(resolution.failure->diagnostic.origin->document->kind() == SourceKind::environment);
}

TEST_CASE("other credentials than the chain only mind a malformed authority") {
  for (const std::string text :
       {"Endpoint=https://a;AuthType=azure.msi", "Endpoint=https://a;AuthType=aad"}) {
    CHECK(
        resolve_for(HostKind::aspnetcore, {{variable_key, text}}, in("AZURE_TENANT_ID", "bad tenant")).ok());
    CHECK(
        resolve_for(HostKind::aspnetcore, {{variable_key, text}}, in("AZURE_AUTHORITY_HOST", "http://login"))
            .ok());
    CHECK(failure_code(resolve_for(HostKind::aspnetcore, {{variable_key, text}},
                                   in("AZURE_AUTHORITY_HOST", "login"))) == "identity-authority-malformed");
  }
}

TEST_CASE("SDK 1.25 makes no credential for an access key, which nothing breaks") {
  ResolveOptions options = in("AZURE_AUTHORITY_HOST", "login");
  options.sdk = SdkVersion::v1_25;
  CHECK(resolve_for(HostKind::aspnetcore, {{variable_key, key_string("a")}}, options).ok());
}

TEST_CASE("what is wrong with a connection string itself comes before its environment") {
  const Resolution resolution =
      resolve_for(HostKind::aspnetcore, {{variable_key, "Endpoint=nowhere;AccessKey=k"}},
                  in("AZURE_AUTHORITY_HOST", "login"));
  CHECK(failure_code(resolution) == "connection-string-endpoint-invalid");
}

TEST_CASE("without the environment, nothing is known to break") {
  CHECK(resolve_for(HostKind::aspnetcore, {{variable_key, key_string("a")}}).ok());
}
