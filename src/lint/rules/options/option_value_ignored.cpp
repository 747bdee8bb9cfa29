#include "lint/facts/resolved_findings.hpp"
#include "lint/model/report.hpp"
#include "lint/model/rule.hpp"

namespace signalr_config::lint::rules {

namespace {

void check_option_value_ignored(const Scope& scope, Report& report) {
  report_diagnostics(scope, report, {DiagnosticCode::option_value_ignored});
}

}  // namespace

extern constinit const Rule option_value_ignored{
    .metadata = {.id = "ASRS502",
                 .name = "option-value-ignored",
                 .severity = Severity::warning,
                 .summary = "The value of an option is none of its enumeration: the default is kept.",
                 .rationale = "The SDK reads `ServerStickyMode`, `AccessTokenAlgorithm` and "
                              "`GracefulShutdown:Mode` with `Enum.TryParse`, and keeps the default without "
                              "a word if that fails.",
                 .bad = {{{{"appsettings.json", R"({
  "Azure": {
    "SignalR": {
      "ConnectionString": "Endpoint=https://contoso-chat.service.signalr.net;AuthType=azure.msi;Version=1.0;",
      "ServerStickyMode": "Sticky"
    }
  }
}
)"}}}},
                 .good = {{{{"appsettings.json", R"({
  "Azure": {
    "SignalR": {
      "ConnectionString": "Endpoint=https://contoso-chat.service.signalr.net;AuthType=azure.msi;Version=1.0;",
      "ServerStickyMode": "Required"
    }
  }
}
)"}}}}},
    .application = check_option_value_ignored};

}  // namespace signalr_config::lint::rules
