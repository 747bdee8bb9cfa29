#include <map>
#include <string>
#include <utility>

#include "lint/facts/configured_endpoints.hpp"
#include "lint/model/report.hpp"
#include "lint/model/rule.hpp"

namespace signalr_config::lint::rules {

namespace {

void check_duplicate_endpoint_name(const Scope& scope, Report& report) {
  for (const ScopeResolution& one : scope.resolutions) {
    std::map<std::string, const ConfiguredEndpoint*> seen;
    for (const ConfiguredEndpoint* endpoint : endpoints_in_effect(one.resolution)) {
      if (endpoint->endpoint.name.empty()) continue;
      const auto [first, is_new] = seen.try_emplace(endpoint->endpoint.name, endpoint);
      if (is_new) continue;
      Message message;
      message.text("another endpoint has the name '").key(endpoint->endpoint.name).text("' too");
      Finding& finding = report.add(key_location(*endpoint->entry), endpoint->key, std::move(message),
                                    "Rename one of them.");
      finding.related.push_back({key_location(*first->second->entry), "the other one"});
    }
  }
}

}  // namespace

extern constinit const Rule duplicate_endpoint_name{
    .metadata = {.id = "ASRS204",
                 .name = "duplicate-endpoint-name",
                 .severity = Severity::warning,
                 .summary = "Several endpoints have the same name.",
                 .rationale = "Names are for routers and logs, and the SDK does not ask that they differ. "
                              "`east` and `east:secondary` are two endpoints named `east`.",
                 .bad = {{{{"appsettings.json", R"({
  "Azure": {
    "SignalR": {
      "ConnectionString": {
        "east": "Endpoint=https://contoso-east.service.signalr.net;AuthType=azure.msi;Version=1.0;",
        "east:secondary": "Endpoint=https://contoso-east-2.service.signalr.net;AuthType=azure.msi;Version=1.0;"
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
    .application = check_duplicate_endpoint_name};

}  // namespace signalr_config::lint::rules
