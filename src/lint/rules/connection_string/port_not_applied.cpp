#include <string>
#include <utility>

#include "lint/facts/connection_string_value.hpp"
#include "lint/model/report.hpp"
#include "lint/model/rule.hpp"
#include "signalr/connection_string/properties.hpp"

namespace signalr_config::lint::rules {

namespace {

void check_port_not_applied(const ConnectionStringValue& value, Report& report) {
  const ConnectionString* string = value.accepted();
  const ConnectionStringProperty* port = value.find(signalr::property::port);
  if (string == nullptr || port == nullptr) return;
  for (const auto& [name, uri] : {std::pair(signalr::property::client_endpoint, &string->client_endpoint),
                                  std::pair(signalr::property::server_endpoint, &string->server_endpoint)}) {
    // Whoever writes a port there knows.
    if (!*uri || !(*uri)->is_default_port()) continue;
    report.add(value.place(port->value_span), std::string(value.where.entry.key),
               Message("Port does not apply to " + std::string(name)),
               "Write the port into the URL of " + std::string(name) + " if it is meant for it.");
  }
}

}  // namespace

extern constinit const Rule port_not_applied{
    .metadata = {.id = "ASRS125",
                 .name = "port-not-applied",
                 .severity = Severity::warning,
                 .summary = "`Port` stands beside `ClientEndpoint` or `ServerEndpoint`, which it does "
                            "not change.",
                 .rationale = "The SDK applies `Port` to `Endpoint` only.",
                 .bad = {{{{"appsettings.json", R"({
  "Azure": {
    "SignalR": {
      "ConnectionString": "Endpoint=https://contoso.service.signalr.net;Port=8443;AuthType=azure.msi;ClientEndpoint=https://chat.contoso.example;"
    }
  }
}
)"}}}},
                 .good = {{{{"appsettings.json", R"({
  "Azure": {
    "SignalR": {
      "ConnectionString": "Endpoint=https://contoso.service.signalr.net;Port=8443;AuthType=azure.msi;ClientEndpoint=https://chat.contoso.example:8443;"
    }
  }
}
)"}}}}},
    .connection_string = check_port_not_applied};

}  // namespace signalr_config::lint::rules
