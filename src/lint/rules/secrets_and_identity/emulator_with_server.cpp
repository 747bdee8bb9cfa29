#include "lint/facts/resolved_findings.hpp"
#include "lint/model/report.hpp"
#include "lint/model/rule.hpp"

namespace signalr_config::lint::rules {

namespace {

void check_emulator_with_server(const Scope& scope, Report& report) {
  // An image may have the Management SDK, for which the emulator is right. Of Production another rule says
  // more.
  const bool is_of_production =
      scope.environment == "Production" && scope.kind != ScopeKind::described_application;
  if (scope.is_unseen || is_of_production) return;
  report_diagnostics(scope, report, {DiagnosticCode::emulator_with_server});
}

}  // namespace

extern constinit const Rule emulator_with_server{
    .metadata = {.id = "ASRS411",
                 .name = "emulator-with-server",
                 .severity = Severity::warning,
                 .summary = "An ASP.NET Core application connects to the emulator.",
                 .rationale =
                     "The emulator serves the serverless mode only: REST calls and upstreams, as Azure "
                     "Functions uses them. `AddAzureSignalR()` connects as a server of hubs, and the "
                     "emulator refuses that. During development `AddSignalR()` alone serves the hubs.",
                 .bad = {{{{"appsettings.Development.json", R"({
  "Azure": {
    "SignalR": {
      "ConnectionString": "Endpoint=http://localhost;Port=8888;AccessKey=ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789ABCDEFGH;Version=1.0;"
    }
  }
}
)"},
                           {"appsettings.json", R"({
  "Azure": {
    "SignalR": {
      "ConnectionString": "Endpoint=https://contoso.service.signalr.net;AuthType=azure.msi;Version=1.0;"
    }
  }
}
)"}}}},
                 .good = {{{{"host.json", R"({ "version": "2.0" }
)"},
                            {"local.settings.json", R"({
  "IsEncrypted": false,
  "Values": {
    "FUNCTIONS_WORKER_RUNTIME": "node",
    "AzureSignalRConnectionString": "Endpoint=http://localhost;Port=8888;AccessKey=ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789ABCDEFGH;Version=1.0;"
  }
}
)"}}}}},
    .application = check_emulator_with_server};

}  // namespace signalr_config::lint::rules
