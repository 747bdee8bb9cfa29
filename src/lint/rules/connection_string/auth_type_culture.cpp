#include <string>

#include "lint/facts/connection_string_value.hpp"
#include "lint/model/report.hpp"
#include "lint/model/rule.hpp"
#include "signalr/connection_string/credential.hpp"
#include "signalr/connection_string/properties.hpp"

namespace signalr_config::lint::rules {

namespace {

void check_auth_type_culture(const ConnectionStringValue& value, Report& report) {
  const ConnectionStringProperty* type = value.find(signalr::property::auth_type);
  if (type == nullptr || type->value.find('I') == std::string::npos) return;
  if (signalr::authentication_kind(type->value) == signalr::AuthenticationKind::unspecified) return;
  report.add(
      value.place(type->value_span), std::string(value.where.entry.key),
      Message("under a Turkish culture the SDK does not recognise this AuthType: its capital I has no dot"),
      "Write it in lower case.");
}

}  // namespace

extern constinit const Rule auth_type_culture{
    .metadata = {.id = "ASRS137",
                 .name = "auth-type-culture",
                 .severity = Severity::info,
                 .by_default = RuleDefault::off,
                 .summary = "An `AuthType` with a capital `I` is not recognised under a Turkish culture.",
                 .rationale = "The SDK lower-cases `AuthType` with the culture of the process. Under "
                              "`tr-TR`, `AZURE.MSI` becomes `azure.msı`, which it does not know: the "
                              "default chain is used in place of the managed identity.",
                 .bad = {{{{"appsettings.json", R"({
  "Azure": {
    "SignalR": {
      "ConnectionString": "Endpoint=https://contoso.service.signalr.net;AuthType=AZURE.MSI;Version=1.0;"
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
    .connection_string = check_auth_type_culture};

}  // namespace signalr_config::lint::rules
