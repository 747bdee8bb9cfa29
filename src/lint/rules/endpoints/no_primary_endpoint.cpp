#include "lint/model/report.hpp"
#include "lint/model/rule.hpp"
#include "lint/model/scope.hpp"

namespace signalr_config::lint::rules {

namespace {

void check_no_primary_endpoint(const Scope& scope, Report& report) {
  if (scope.kind == ScopeKind::described_application) return;
  for (const ScopeResolution& one : scope.resolutions) {
    if (!one.resolution.failure ||
        one.resolution.failure->diagnostic.code != DiagnosticCode::no_primary_endpoint)
      continue;
    for (const ConfiguredEndpoint& endpoint : one.resolution.configured()) {
      if (endpoint.entry == nullptr || endpoint.entry->origin.document == nullptr) continue;
      report.add(key_location(*endpoint.entry), endpoint.key,
                 Message("none of the endpoints is primary: this one is secondary"),
                 "Make one of them primary: end its key in :primary, or leave the type out.");
      break;
    }
  }
}

}  // namespace

extern constinit const Rule no_primary_endpoint{
    .metadata = {.id = "ASRS202",
                 .name = "no-primary-endpoint",
                 .severity = Severity::error,
                 .summary = "There are endpoints, and none of them is primary.",
                 .rationale = "The SDK throws `AzureSignalRNoPrimaryEndpointException: No primary endpoint "
                              "defined.`: clients are sent to primary endpoints only.",
                 .bad = {{{{"appsettings.json", R"({
  "Azure": {
    "SignalR": {
      "ConnectionString": {
        "west:secondary": "Endpoint=https://contoso-west.service.signalr.net;AuthType=azure.msi;Version=1.0;",
        "east:secondary": "Endpoint=https://contoso-east.service.signalr.net;AuthType=azure.msi;Version=1.0;"
      }
    }
  }
}
)"}}}},
                 .good = {{{{"appsettings.json", R"({
  "Azure": {
    "SignalR": {
      "ConnectionString": {
        "west": "Endpoint=https://contoso-west.service.signalr.net;AuthType=azure.msi;Version=1.0;",
        "east:secondary": "Endpoint=https://contoso-east.service.signalr.net;AuthType=azure.msi;Version=1.0;"
      }
    }
  }
}
)"}}}}},
    .application = check_no_primary_endpoint};

}  // namespace signalr_config::lint::rules
