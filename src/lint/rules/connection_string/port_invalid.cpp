#include "lint/facts/sdk_refusal.hpp"
#include "lint/model/report.hpp"
#include "lint/model/rule.hpp"

namespace signalr_config::lint::rules {

namespace {

void check_port_invalid(const ConnectionStringValue& value, Report& report) {
  report_refusal(value, report, {DiagnosticCode::connection_string_port_invalid});
}

}  // namespace

extern constinit const Rule port_invalid{
    .metadata = {.id = "ASRS104",
                 .name = "port-invalid",
                 .severity = Severity::error,
                 .summary = "`Port` is not a number from 1 to 65535.",
                 .rationale = "The SDK throws `ArgumentException: Invalid value for port property, it must "
                              "be an positive integer between (0, 65536).`",
                 .bad = {{{{"appsettings.json", R"({
  "Azure": {
    "SignalR": {
      "ConnectionString": "Endpoint=https://contoso.service.signalr.net;Port=84430;AuthType=azure.msi;Version=1.0;"
    }
  }
}
)"}}}},
                 .good = {{{{"appsettings.json", R"({
  "Azure": {
    "SignalR": {
      "ConnectionString": "Endpoint=https://contoso.service.signalr.net;Port=8443;AuthType=azure.msi;Version=1.0;"
    }
  }
}
)"}}}}},
    .connection_string = check_port_invalid};

}  // namespace signalr_config::lint::rules
