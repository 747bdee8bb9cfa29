#include "lint/facts/sdk_refusal.hpp"
#include "lint/model/report.hpp"
#include "lint/model/rule.hpp"

namespace signalr_config::lint::rules {

namespace {

void check_version_unsupported(const ConnectionStringValue& value, Report& report) {
  report_refusal(value, report, {DiagnosticCode::connection_string_version_unsupported});
}

}  // namespace

extern constinit const Rule version_unsupported{
    .metadata = {.id = "ASRS103",
                 .name = "version-unsupported",
                 .severity = Severity::error,
                 .summary = "`Version` is not of the form 1.x.",
                 .rationale = "The SDK throws `ArgumentException: Version ... is not supported.` It checks "
                              "the version and makes no use of it.",
                 .bad = {{{{"appsettings.json", R"({
  "Azure": {
    "SignalR": {
      "ConnectionString": "Endpoint=https://contoso.service.signalr.net;AuthType=azure.msi;Version=2.0;"
    }
  }
}
)"}}}},
                 .good = {{{{"appsettings.json", R"({
  "Azure": {
    "SignalR": {
      "ConnectionString": "Endpoint=https://contoso.service.signalr.net;AuthType=azure.msi;Version=1.0;"
    }
  }
}
)"}}}}},
    .connection_string = check_version_unsupported};

}  // namespace signalr_config::lint::rules
