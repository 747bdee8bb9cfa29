#include <string>

#include "lint/facts/connection_string_value.hpp"
#include "lint/facts/service_host.hpp"
#include "lint/model/report.hpp"
#include "lint/model/rule.hpp"
#include "signalr/connection_string/properties.hpp"

namespace signalr_config::lint::rules {

namespace {

void check_near_service_domain(const ConnectionStringValue& value, Report& report) {
  const ConnectionString* string = value.accepted();
  if (string == nullptr || value.form != ValueForm::connection_string) return;
  const auto meant = intended_host(string->endpoint.host());
  if (!meant) return;
  report.add(value.place(value.find(signalr::property::endpoint)->value_span),
             std::string(value.where.entry.key),
             Message("the host is nearly one of Azure SignalR Service, and is none"),
             "Did you mean " + *meant + "?");
}

}  // namespace

extern constinit const Rule near_service_domain{
    .metadata = {.id = "ASRS127",
                 .name = "near-service-domain",
                 .severity = Severity::warning,
                 .summary = "The host is nearly one of Azure SignalR Service.",
                 .rationale = "Resources are below `service.signalr.net`, in China below "
                              "`signalr.azure.cn`, for the US Government below `signalr.azure.us`. Custom "
                              "domains are fine, and are not reported.",
                 .bad = {{{{"appsettings.json", R"({
  "Azure": {
    "SignalR": {
      "ConnectionString": "Endpoint=https://contoso.service.signalr.com;AuthType=azure.msi;Version=1.0;"
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
    .connection_string = check_near_service_domain};

}  // namespace signalr_config::lint::rules
