#include <string>

#include "lint/facts/configured_endpoints.hpp"
#include "lint/model/report.hpp"
#include "lint/model/rule.hpp"

namespace signalr_config::lint::rules {

namespace {

void check_default_beside_named(const Scope& scope, Report& report) {
  for (const ScopeResolution& one : scope.resolutions) {
    const Entry* single = one.resolution.connection_string_entry;
    if (single == nullptr || single->origin.document == nullptr || !single->value || single->value->empty())
      continue;
    for (const ConfiguredEndpoint* endpoint : endpoints_in_effect(one.resolution)) {
      const Origin& origin = endpoint->entry->origin;
      if (endpoint->entry == single || origin.document->name() == single->origin.document->name()) continue;
      Finding& finding = report.add(
          value_location(single->origin), std::string(single->key),
          Message("this single connection string stays in effect beside the named endpoints of another file"),
          "Name it as well, or set it to an empty string where the named ones are to replace it.");
      finding.related.push_back({key_location(*endpoint->entry), "a named endpoint"});
      break;
    }
  }
}

}  // namespace

extern constinit const Rule default_beside_named{
    .metadata = {.id = "ASRS206",
                 .name = "default-beside-named",
                 .severity = Severity::warning,
                 .summary = "One file sets a single connection string, and another one named endpoints.",
                 .rationale = "They do not override one another: the default endpoint of the base file "
                              "stays in effect beside the named ones. Where the named ones were to replace "
                              "it, one endpoint too many is connected.",
                 .bad = {{{{"appsettings.json", R"({
  "Azure": {
    "SignalR": {
      "ConnectionString": "Endpoint=https://contoso-dev.service.signalr.net;AuthType=azure.msi;Version=1.0;"
    }
  }
}
)"},
                           {"appsettings.Production.json", R"({
  "Azure": {
    "SignalR": {
      "ConnectionString": {
        "west": "Endpoint=https://contoso-west.service.signalr.net;AuthType=azure.msi;Version=1.0;",
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
    .application = check_default_beside_named};

}  // namespace signalr_config::lint::rules
