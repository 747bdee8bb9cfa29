#include <string>

#include "lint/connection_string_value.hpp"
#include "lint/report.hpp"
#include "lint/rule.hpp"
#include "lint/service_host.hpp"
#include "signalr/connection_string_properties.hpp"

namespace signalr_config::lint::rules {

namespace {

void look_at(const ConnectionStringValue& value, Report& report, const Uri* uri, std::string_view name) {
  if (uri->scheme() != "http" || is_local_host(uri->host())) return;
  report.add(value.place(value.find(name)->value_span), std::string(value.where.entry.key),
             Message(std::string(name) + " uses http, which is not encrypted"), "Write https://.");
}

void check(const ConnectionStringValue& value, Report& report) {
  const ConnectionString* string = value.accepted();
  if (string == nullptr) return;
  look_at(value, report, &string->endpoint, property::endpoint);
  if (string->client_endpoint) look_at(value, report, &*string->client_endpoint, property::client_endpoint);
  if (string->server_endpoint) look_at(value, report, &*string->server_endpoint, property::server_endpoint);
}

}  // namespace

extern constinit const Rule plain_http{
    .metadata = {.id = "ASRS126",
                 .name = "plain-http",
                 .severity = Severity::warning,
                 .summary = "A host that is not local is addressed by plain http.",
                 .rationale = "Keys and messages go over the network unencrypted. Only the emulator needs "
                              "http, on this machine.",
                 .bad = {{{{"appsettings.json", R"({
  "Azure": {
    "SignalR": {
      "ConnectionString": "Endpoint=http://contoso.service.signalr.net;AuthType=azure.msi;Version=1.0;"
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
