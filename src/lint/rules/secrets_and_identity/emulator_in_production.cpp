#include <string>
#include <variant>

#include "lint/facts/configured_endpoints.hpp"
#include "lint/facts/service_host.hpp"
#include "lint/model/report.hpp"
#include "lint/model/rule.hpp"
#include "signalr/endpoint/emulator.hpp"

namespace signalr_config::lint::rules {

namespace {

bool is_emulator(const ServiceEndpoint& endpoint) {
  const auto* key = std::get_if<AccessKeyCredential>(&endpoint.credential);
  return is_local_host(endpoint.service_uri.host()) ||
         (key != nullptr && signalr::is_emulator_key(key->key.reveal()));
}

std::string file_of_production(const Scope& scope) {
  return scope.name.empty() || scope.name == "." ? "appsettings.Production.json"
                                                 : scope.name + "/appsettings.Production.json";
}

void check_emulator_in_production(const Scope& scope, Report& report) {
  if (scope.environment != "Production" || scope.kind == ScopeKind::described_application) return;
  for (const ScopeResolution& one : scope.resolutions) {
    for (const ConfiguredEndpoint* endpoint : endpoints_in_effect(one.resolution)) {
      if (!is_emulator(endpoint->endpoint)) continue;
      report.add(value_location(endpoint->entry->origin), endpoint->key,
                 Message("Production uses the emulator"),
                 "Set the endpoint of Production in " + file_of_production(scope) + ", or where it runs.");
    }
  }
}

}  // namespace

extern constinit const Rule emulator_in_production{
    .metadata = {.id = "ASRS404",
                 .name = "emulator-in-production",
                 .severity = Severity::warning,
                 .summary = "Production uses the emulator.",
                 .rationale = "The emulator is a tool for developers: it serves one machine, in serverless "
                              "mode, with a key that everybody knows.",
                 .bad = {{{{"appsettings.json", R"({
  "Azure": {
    "SignalR": {
      "ConnectionString": "Endpoint=http://localhost;Port=8888;AccessKey=ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789ABCDEFGH;Version=1.0;"
    }
  }
}
)"},
                           {"appsettings.Production.json", R"({ }
)"}}}},
                 .good = {{{{"appsettings.json", R"({
  "Azure": {
    "SignalR": {
      "ConnectionString": "Endpoint=http://localhost;Port=8888;AccessKey=ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789ABCDEFGH;Version=1.0;"
    }
  }
}
)"},
                            {"appsettings.Production.json", R"({
  "Azure": {
    "SignalR": {
      "ConnectionString": "Endpoint=https://contoso.service.signalr.net;AuthType=azure.msi;Version=1.0;"
    }
  }
}
)"}}}}},
    .application = check_emulator_in_production};

}  // namespace signalr_config::lint::rules
