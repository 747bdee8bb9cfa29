#include "lint/facts/resolved_findings.hpp"
#include "lint/model/report.hpp"
#include "lint/model/rule.hpp"

namespace signalr_config::lint::rules {

namespace {

void check_application_name_invalid(const Scope& scope, Report& report) {
  report_diagnostics(scope, report, {DiagnosticCode::application_name_invalid});
}

}  // namespace

extern constinit const Rule application_name_invalid{
    .metadata = {.id = "ASRS504",
                 .name = "application-name-invalid",
                 .severity = Severity::error,
                 .summary = "`ApplicationName` has characters that it may not have.",
                 .rationale = "The SDK throws `AzureSignalRInvalidServiceOptionsException`: it begins with "
                              "a letter and has letters, digits and underscores only.",
                 .bad = {{{{"appsettings.json", R"({
  "Azure": {
    "SignalR": {
      "ConnectionString": "Endpoint=https://contoso-chat.service.signalr.net;AuthType=azure.msi;Version=1.0;",
      "ApplicationName": "contoso-chat"
    }
  }
}
)"}}}},
                 .good = {{{{"appsettings.json", R"({
  "Azure": {
    "SignalR": {
      "ConnectionString": "Endpoint=https://contoso-chat.service.signalr.net;AuthType=azure.msi;Version=1.0;",
      "ApplicationName": "contoso_chat"
    }
  }
}
)"}}}}},
    .application = check_application_name_invalid};

}  // namespace signalr_config::lint::rules
