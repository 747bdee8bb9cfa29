#include "lint/facts/configured_endpoints.hpp"
#include "lint/model/report.hpp"
#include "lint/model/rule.hpp"

namespace signalr_config::lint::rules {

namespace {

void check_managed_identity_in_development(const Scope& scope, Report& report) {
  if (scope.environment != "Development" || scope.kind == ScopeKind::described_application) return;
  for (const ConfiguredEndpoint* endpoint : endpoints_with<ManagedIdentityCredential>(scope)) {
    report.add(value_location(endpoint->entry->origin), endpoint->key,
               Message("Development uses a managed identity, which no developer's machine has"),
               "Set an endpoint with AuthType=azure in appsettings.Development.json or in user secrets.");
  }
}

}  // namespace

extern constinit const Rule managed_identity_in_development{
    .metadata = {.id = "ASRS409",
                 .name = "managed-identity-in-development",
                 .severity = Severity::info,
                 .by_default = RuleDefault::off,
                 .summary = "In Development an endpoint uses a managed identity.",
                 .rationale = "There is none on a developer's machine, and `azure.msi` asks nothing else: "
                              "no token is got. `AuthType=azure` takes the developer's own sign-in there. "
                              "User secrets that override it are not seen unless `--user-secrets` is given.",
                 .bad = {{{{"appsettings.json", R"({
  "Azure": {
    "SignalR": {
      "ConnectionString": "Endpoint=https://contoso.service.signalr.net;AuthType=azure.msi;Version=1.0;"
    }
  }
}
)"},
                           {"appsettings.Development.json", R"({ }
)"}}}},
                 .good = {{{{"appsettings.json", R"({
  "Azure": {
    "SignalR": {
      "ConnectionString": "Endpoint=https://contoso.service.signalr.net;AuthType=azure.msi;Version=1.0;"
    }
  }
}
)"},
                            {"appsettings.Development.json", R"({
  "Azure": {
    "SignalR": {
      "ConnectionString": "Endpoint=https://contoso.service.signalr.net;AuthType=azure;Version=1.0;"
    }
  }
}
)"}}}}},
    .application = check_managed_identity_in_development};

}  // namespace signalr_config::lint::rules
