#include <algorithm>

#include "lint/facts/configured_endpoints.hpp"
#include "lint/model/report.hpp"
#include "lint/model/rule.hpp"

namespace signalr_config::lint::rules {

namespace {

void check_no_secondary_endpoint(const Scope& scope, Report& report) {
  if (scope.environment != "Production" || scope.kind == ScopeKind::described_application) return;
  for (const ScopeResolution& one : scope.resolutions) {
    const auto endpoints = endpoints_in_effect(one.resolution);
    const bool has_secondary = std::ranges::any_of(endpoints, [](const ConfiguredEndpoint* endpoint) {
      return endpoint->endpoint.type != EndpointType::primary;
    });
    if (endpoints.empty() || has_secondary) continue;
    report.add(value_location(endpoints.front()->entry->origin), endpoints.front()->key,
               Message("no endpoint is secondary"), "Add one in another region: <name>:secondary.");
  }
}

}  // namespace

extern constinit const Rule no_secondary_endpoint{
    .metadata = {.id = "ASRS210",
                 .name = "no-secondary-endpoint",
                 .severity = Severity::info,
                 .by_default = RuleDefault::off,
                 .summary = "In Production, no endpoint is secondary.",
                 .rationale = "Secondary endpoints keep servers reachable where the primary ones fail: "
                              "clients are not sent to them, but servers can send through them.",
                 .bad = {{{{"appsettings.json", R"({
  "Azure": {
    "SignalR": {
      "ConnectionString": "Endpoint=https://contoso-chat.service.signalr.net;AuthType=azure.msi;Version=1.0;"
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
    .application = check_no_secondary_endpoint};

}  // namespace signalr_config::lint::rules
