#include <string>

#include "lint/facts/connection_string_value.hpp"
#include "lint/facts/service_host.hpp"
#include "lint/model/report.hpp"
#include "lint/model/rule.hpp"
#include "signalr/connection_string/properties.hpp"

namespace signalr_config::lint::rules {

namespace {

void look_at(const ConnectionStringValue& value, Report& report, const Uri* uri, std::string_view name) {
  if (uri->scheme() != "http" || is_local_host(uri->host())) return;
  report.add(value.place(value.find(name)->value_span), std::string(value.where.entry.key),
             Message(std::string(name) + " uses http, which is not encrypted"), "Write https://.");
}

void check_plain_http(const ConnectionStringValue& value, Report& report) {
  const ConnectionString* string = value.accepted();
  if (string == nullptr) return;
  look_at(value, report, &string->endpoint, signalr::property::endpoint);
  if (string->client_endpoint)
    look_at(value, report, &*string->client_endpoint, signalr::property::client_endpoint);
  if (string->server_endpoint)
    look_at(value, report, &*string->server_endpoint, signalr::property::server_endpoint);
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
    .connection_string = check_plain_http};

}  // namespace signalr_config::lint::rules
