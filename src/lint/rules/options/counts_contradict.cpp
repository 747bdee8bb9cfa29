#include "lint/facts/option_counts.hpp"
#include "lint/facts/resolved_findings.hpp"
#include "lint/model/report.hpp"
#include "lint/model/rule.hpp"

namespace signalr_config::lint::rules {

namespace {

void check_counts_contradict(const Scope& scope, Report& report) {
  report_diagnostics(scope, report, {DiagnosticCode::option_out_of_range}, is_about_counts);
}

}  // namespace

extern constinit const Rule counts_contradict{
    .metadata = {.id = "ASRS505",
                 .name = "counts-contradict",
                 .severity = Severity::error,
                 .summary = "`MaxHubServerConnectionCount` is below `InitialHubServerConnectionCount`.",
                 .rationale = "The SDK throws `AzureSignalRInvalidServiceOptionsException`. The initial "
                              "count is 5 where nothing sets it, so that a maximum of 4 alone is refused.",
                 .bad = {{{{"appsettings.json", R"({
  "Azure": {
    "SignalR": {
      "ConnectionString": "Endpoint=https://contoso-chat.service.signalr.net;AuthType=azure.msi;Version=1.0;",
      "MaxHubServerConnectionCount": 4
    }
  }
}
)"}}}},
                 .good = {{{{"appsettings.json", R"({
  "Azure": {
    "SignalR": {
      "ConnectionString": "Endpoint=https://contoso-chat.service.signalr.net;AuthType=azure.msi;Version=1.0;",
      "MaxHubServerConnectionCount": 20
    }
  }
}
)"}}}}},
    .application = check_counts_contradict};

}  // namespace signalr_config::lint::rules
