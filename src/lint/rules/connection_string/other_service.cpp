#include <string>
#include <utility>

#include "lint/facts/connection_string_value.hpp"
#include "lint/model/report.hpp"
#include "lint/model/rule.hpp"

namespace signalr_config::lint::rules {

namespace {

void check_other_service(const ConnectionStringValue& value, Report& report) {
  if (value.form != ValueForm::other_service) return;
  Message message;
  message.text("this is a connection string of " + std::string(*other_service(value.text)) +
               ", not of Azure SignalR");
  report.add(value.place(), std::string(value.where.entry.key), std::move(message),
             "Copy the connection string of the SignalR resource: az signalr key list --name NAME "
             "--resource-group GROUP.");
}

}  // namespace

extern constinit const Rule other_service{
    .metadata = {.id = "ASRS110",
                 .name = "other-service",
                 .severity = Severity::error,
                 .summary = "The connection string is one of another service.",
                 .rationale = "It has the marks of Service Bus, Storage, SQL Server, Web PubSub or others. "
                              "The SDK refuses most of them when the application starts; that of Web "
                              "PubSub it accepts, and the connections fail.",
                 .bad = {{{{"appsettings.json", R"({
  "Azure": {
    "SignalR": {
      "ConnectionString": "Endpoint=sb://contoso.servicebus.windows.net/;SharedAccessKeyName=chat;SharedAccessKey=..."
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
    .connection_string = check_other_service};

}  // namespace signalr_config::lint::rules
