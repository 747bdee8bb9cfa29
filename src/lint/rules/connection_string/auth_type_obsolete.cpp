#include <string>

#include "lint/facts/connection_string_value.hpp"
#include "lint/model/report.hpp"
#include "lint/model/rule.hpp"
#include "signalr/connection_string/credential.hpp"
#include "signalr/connection_string/properties.hpp"

namespace signalr_config::lint::rules {

namespace {

void check_auth_type_obsolete(const ConnectionStringValue& value, Report& report) {
  const ConnectionStringProperty* type = value.find(signalr::property::auth_type);
  if (type == nullptr || signalr::authentication_kind(type->value) != signalr::AuthenticationKind::azure_ad)
    return;
  const bool is_application = value.find(signalr::property::client_id) != nullptr &&
                              value.find(signalr::property::tenant_id) != nullptr;
  const std::string newer = is_application ? "azure.app" : "azure.msi";
  Finding& finding = report.add(value.place(type->value_span), std::string(value.where.entry.key),
                                Message("AuthType=aad is obsolete"), "Write " + newer + ".");
  finding.fix = fix_part(value.where, type->value_span, newer, FixEffect::none);
}

}  // namespace

extern constinit const Rule auth_type_obsolete{
    .metadata = {.id = "ASRS132",
                 .name = "auth-type-obsolete",
                 .severity = Severity::warning,
                 .summary = "`AuthType=aad` is obsolete.",
                 .rationale = "It means `azure.app` where there are a client id and a tenant id, and "
                              "`azure.msi` otherwise; a tenant or a secret without the rest is then "
                              "ignored without a word. The newer names say which is meant.",
                 .bad = {{{{"appsettings.json", R"({
  "Azure": {
    "SignalR": {
      "ConnectionString": "Endpoint=https://contoso.service.signalr.net;AuthType=aad;Version=1.0;"
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
    .connection_string = check_auth_type_obsolete};

}  // namespace signalr_config::lint::rules
