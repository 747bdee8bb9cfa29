#include "lint/facts/near_miss.hpp"
#include "lint/model/report.hpp"
#include "lint/model/rule.hpp"

namespace signalr_config::lint::rules {

namespace {

void check_near_miss_key(const ScopeEntry& where, Report& report) {
  const auto found = near_miss(where);
  if (!found) return;
  // Nobody reads Service Connector's variable; what an image reads, nobody knows.
  const bool is_elsewhere =
      found->code == DiagnosticCode::service_connector_key ||
      (found->code == DiagnosticCode::connection_string_elsewhere && !where.scope.is_unseen);
  const bool is_only_place = lacks_endpoints(where.scope) && !where.scope.is_handed_over();
  const bool is_told = found->code == DiagnosticCode::misspelt_key || (is_elsewhere && is_only_place);
  if (!is_told) return;
  report.at_key(where, found->reason, found->remedy);
}

}  // namespace

extern constinit const Rule near_miss_key{
    .metadata = {.id = "ASRS307",
                 .name = "near-miss-key",
                 .severity = Severity::warning,
                 .summary = "A key is nearly one that the SDK reads, and is none.",
                 .rationale = "A letter too much or too few, and nothing reads the key. Where the "
                              "application has no endpoint at all, a connection string of the service "
                              "under any other key is told as well.",
                 .bad = {{{{"appsettings.json", R"({
  "Azure": {
    "SignaIR": {
      "ConnectionString": "Endpoint=https://contoso-west.service.signalr.net;AuthType=azure.msi;Version=1.0;"
    }
  }
}
)"}}}},
                 .good = {{{{"appsettings.json", R"({
  "Azure": {
    "SignalR": {
      "ConnectionString": "Endpoint=https://contoso-west.service.signalr.net;AuthType=azure.msi;Version=1.0;"
    }
  }
}
)"}}}}},
    .entry = check_near_miss_key};

}  // namespace signalr_config::lint::rules
