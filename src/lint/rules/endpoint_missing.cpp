#include "lint/connection_string_value.hpp"
#include "lint/report.hpp"
#include "lint/rule.hpp"

namespace signalr_config::lint::rules {

namespace {

void check(const ConnectionStringValue& value, Report& report) {
  const ConnectionStringError* error = value.error("connection-string-endpoint-missing");
  if (error == nullptr) return;
  report.add(value.place(error->span), std::string(value.where.entry.key), error->message, error->remedy);
}

}  // namespace

extern constinit const Rule endpoint_missing{
    .metadata = {.id = "ASRS101",
                 .name = "endpoint-missing",
                 .severity = Severity::error,
                 .summary = "A connection string without `Endpoint`.",
                 .rationale =
                     "The SDK throws `ArgumentException: Connection string missing required properties "
                     "endpoint.` when the application starts.",
                 .bad = {{{{"appsettings.json", R"({
  "Azure": {
    "SignalR": {
      "ConnectionString": "Host=https://contoso.service.signalr.net;AuthType=azure.msi;Version=1.0;"
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
    .connection_string = check};

}  // namespace signalr_config::lint::rules
