#include "lint/facts/sdk_refusal.hpp"
#include "lint/model/report.hpp"
#include "lint/model/rule.hpp"

namespace signalr_config::lint::rules {

namespace {

void check_connection_string_incomplete(const ConnectionStringValue& value, Report& report) {
  report_refusal(value, report,
                 {DiagnosticCode::connection_string_incomplete, DiagnosticCode::connection_string_blank});
}

}  // namespace

extern constinit const Rule connection_string_incomplete{
    .metadata = {.id = "ASRS108",
                 .name = "connection-string-incomplete",
                 .severity = Severity::error,
                 .summary = "A connection string is blank, or has fewer than two properties.",
                 .rationale = "The SDK throws `ArgumentException`: a string of white space is refused, and "
                              "so is `Endpoint=...` alone, because it asks for two properties at least. "
                              "Add `Version=1.0` where nothing else is to be said.",
                 .bad = {{{{"appsettings.json", R"({
  "Azure": {
    "SignalR": {
      "ConnectionString": "Endpoint=https://contoso.service.signalr.net"
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
    .connection_string = check_connection_string_incomplete};

}  // namespace signalr_config::lint::rules
