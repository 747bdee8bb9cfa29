#include "lint/facts/configured_endpoints.hpp"
#include "lint/model/report.hpp"
#include "lint/model/rule.hpp"

namespace signalr_config::lint::rules {

namespace {

void check_default_chain_in_production(const Scope& scope, Report& report) {
  if (scope.environment != "Production") return;
  for (const ConfiguredEndpoint* endpoint : endpoints_with<DefaultAzureCredential>(scope)) {
    report.add(value_location(endpoint->entry->origin), endpoint->key,
               Message("Production uses the default chain of credentials"),
               "Write AuthType=azure.msi, or AuthType=azure.app.");
  }
}

}  // namespace

extern constinit const Rule default_chain_in_production{
    .metadata = {.id = "ASRS408",
                 .name = "default-chain-in-production",
                 .severity = Severity::info,
                 .by_default = RuleDefault::off,
                 .summary = "In Production an endpoint uses the default chain of credentials.",
                 .rationale = "DefaultAzureCredential tries one credential after the other, and takes what "
                              "the environment happens to have: a variable that somebody sets changes the "
                              "identity. `azure.msi` and `azure.app` say which one is meant.",
                 .bad = {{{{"appsettings.json", R"({
  "Azure": {
    "SignalR": {
      "ConnectionString": "Endpoint=https://contoso.service.signalr.net;AuthType=azure;Version=1.0;"
    }
  }
}
)"}}}},
                 .good = {{{{"appsettings.json", R"({
  "Azure": {
    "SignalR": {
      "ConnectionString": "Endpoint=https://contoso.service.signalr.net;AuthType=azure.msi;Version=1.0;"
    }
  }
}
)"}}}}},
    .application = check_default_chain_in_production};

}  // namespace signalr_config::lint::rules
