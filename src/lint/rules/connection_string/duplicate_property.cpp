#include "lint/facts/sdk_refusal.hpp"
#include "lint/model/report.hpp"
#include "lint/model/rule.hpp"

namespace signalr_config::lint::rules {

namespace {

void check_duplicate_property(const ConnectionStringValue& value, Report& report) {
  report_refusal(value, report, {DiagnosticCode::connection_string_duplicate_property});
}

}  // namespace

extern constinit const Rule duplicate_property{
    .metadata = {.id = "ASRS105",
                 .name = "duplicate-property",
                 .severity = Severity::error,
                 .summary = "A property stands twice in a connection string.",
                 .rationale = "The SDK throws `ArgumentException: Duplicate properties found in connection "
                              "string`, whatever the case of the names, and for properties that it does "
                              "not read as well.",
                 .bad = {{{{"appsettings.json", R"({
  "Azure": {
    "SignalR": {
      "ConnectionString": "Endpoint=https://contoso.service.signalr.net;AuthType=azure.msi;authtype=azure;Version=1.0;"
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
    .connection_string = check_duplicate_property};

}  // namespace signalr_config::lint::rules
