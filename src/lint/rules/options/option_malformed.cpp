#include "lint/facts/resolved_findings.hpp"
#include "lint/model/report.hpp"
#include "lint/model/rule.hpp"

namespace signalr_config::lint::rules {

namespace {

void check_option_malformed(const Scope& scope, Report& report) {
  report_diagnostics(scope, report,
                     {DiagnosticCode::option_not_a_number, DiagnosticCode::option_not_a_time_span,
                      DiagnosticCode::option_not_a_boolean, DiagnosticCode::option_not_a_uri,
                      DiagnosticCode::option_value_unknown, DiagnosticCode::option_is_a_section});
}

}  // namespace

extern constinit const Rule option_malformed{
    .metadata = {.id = "ASRS501",
                 .name = "option-malformed",
                 .severity = Severity::error,
                 .summary = "The value of an option does not convert to its type.",
                 .rationale = "The configuration binder throws `InvalidOperationException: Failed to "
                              "convert configuration value` when the options are created. Numbers have no "
                              "units, and no thousands separators.",
                 .bad = {{{{"appsettings.json", R"({
  "Azure": {
    "SignalR": {
      "ConnectionString": "Endpoint=https://contoso-chat.service.signalr.net;AuthType=azure.msi;Version=1.0;",
      "AccessTokenLifetimeInSeconds": "1h"
    }
  }
}
)"}}}},
                 .good = {{{{"appsettings.json", R"({
  "Azure": {
    "SignalR": {
      "ConnectionString": "Endpoint=https://contoso-chat.service.signalr.net;AuthType=azure.msi;Version=1.0;",
      "AccessTokenLifetimeInSeconds": 3600
    }
  }
}
)"}}}}},
    .application = check_option_malformed};

}  // namespace signalr_config::lint::rules
