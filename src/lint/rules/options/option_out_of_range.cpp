#include "lint/facts/option_counts.hpp"
#include "lint/facts/resolved_findings.hpp"
#include "lint/model/report.hpp"
#include "lint/model/rule.hpp"

namespace signalr_config::lint::rules {

namespace {

void check_option_out_of_range(const Scope& scope, Report& report) {
  report_diagnostics(scope, report, {DiagnosticCode::option_out_of_range},
                     [](const Diagnostic& diagnostic) { return !is_about_counts(diagnostic); });
}

}  // namespace

extern constinit const Rule option_out_of_range{
    .metadata = {.id = "ASRS503",
                 .name = "option-out-of-range",
                 .severity = Severity::error,
                 .summary = "The value of an option is outside of its range.",
                 .rationale = "The SDK throws `AzureSignalRInvalidServiceOptionsException` when the "
                              "options are created: `MaxPollIntervalInSeconds` is from 1 to 300, "
                              "`InitialHubServerConnectionCount` is not negative.",
                 .bad = {{{{"appsettings.json", R"({
  "Azure": {
    "SignalR": {
      "ConnectionString": "Endpoint=https://contoso-chat.service.signalr.net;AuthType=azure.msi;Version=1.0;",
      "MaxPollIntervalInSeconds": 600
    }
  }
}
)"}}}},
                 .good = {{{{"appsettings.json", R"({
  "Azure": {
    "SignalR": {
      "ConnectionString": "Endpoint=https://contoso-chat.service.signalr.net;AuthType=azure.msi;Version=1.0;",
      "MaxPollIntervalInSeconds": 30
    }
  }
}
)"}}}}},
    .application = check_option_out_of_range};

}  // namespace signalr_config::lint::rules
