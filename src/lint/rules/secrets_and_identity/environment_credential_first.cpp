#include <string>
#include <utility>

#include "lint/facts/configured_endpoints.hpp"
#include "lint/model/report.hpp"
#include "lint/model/rule.hpp"

namespace signalr_config::lint::rules {

namespace {

// What an interpolation leaves empty here has a value where the application runs.
bool is_set(const Entry* entry) {
  if (entry == nullptr || !entry->value) return false;
  return !entry->value->empty() || entry->origin.encoding != ValueEncoding::verbatim;
}

// What completes EnvironmentCredential, in the order in which it looks; null pointer where it is incomplete.
const Entry* deciding_variable(const Configuration& configuration) {
  if (!is_set(configuration.find("AZURE_TENANT_ID")) || !is_set(configuration.find("AZURE_CLIENT_ID"))) {
    return nullptr;
  }
  for (const char* name : {"AZURE_CLIENT_SECRET", "AZURE_CLIENT_CERTIFICATE_PATH", "AZURE_PASSWORD"}) {
    const Entry* entry = configuration.find(name);
    if (is_set(entry)) return entry;
  }
  return nullptr;
}

void check_environment_credential_first(const Scope& scope, Report& report) {
  const auto endpoints = endpoints_with<DefaultAzureCredential>(scope);
  const Entry* deciding = deciding_variable(scope.configuration);
  if (endpoints.empty() || deciding == nullptr) return;
  Message message;
  message.text("the default chain of credentials takes ")
      .key(deciding->key)
      .text(" before a managed identity");
  Finding& finding =
      report.add(key_location(deciding->origin), std::string(deciding->key), std::move(message),
                 "Write AuthType=azure.msi where the managed identity is meant, or AuthType=azure.app.");
  finding.related.push_back(
      {value_location(endpoints.front()->entry->origin), "this endpoint uses the chain"});
}

}  // namespace

extern constinit const Rule environment_credential_first{
    .metadata = {.id = "ASRS407",
                 .name = "environment-credential-first",
                 .severity = Severity::warning,
                 .summary = "Variables of an application come before the managed identity.",
                 .rationale = "With `AuthType=azure`, `AZURE_TENANT_ID`, `AZURE_CLIENT_ID` and a secret, a "
                              "certificate or a password beside them are the first credential that the "
                              "chain finds: a managed identity is never asked.",
                 .bad = {{{{"compose.yaml", R"(services:
  chat:
    image: contoso/chat
    environment:
      Azure__SignalR__ConnectionString: Endpoint=https://contoso.service.signalr.net;AuthType=azure;Version=1.0;
      AZURE_TENANT_ID: 66666666-7777-8888-9999-000000000000
      AZURE_CLIENT_ID: 11111111-2222-3333-4444-555555555555
      AZURE_CLIENT_SECRET: ${CLIENT_SECRET}
)"}}}},
                 .good = {{{{"compose.yaml", R"(services:
  chat:
    image: contoso/chat
    environment:
      Azure__SignalR__ConnectionString: Endpoint=https://contoso.service.signalr.net;AuthType=azure.msi;Version=1.0;
      AZURE_TENANT_ID: 66666666-7777-8888-9999-000000000000
      AZURE_CLIENT_ID: 11111111-2222-3333-4444-555555555555
      AZURE_CLIENT_SECRET: ${CLIENT_SECRET}
)"}}}}},
    .application = check_environment_credential_first};

}  // namespace signalr_config::lint::rules
