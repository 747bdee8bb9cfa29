#include <array>
#include <string>

#include "lint/facts/connection_string_value.hpp"
#include "lint/model/report.hpp"
#include "lint/model/rule.hpp"
#include "signalr/connection_string/credential.hpp"
#include "signalr/connection_string/properties.hpp"
#include "text/edit_distance.hpp"

namespace signalr_config::lint::rules {

namespace {

constexpr std::array<std::string_view, 4> known{"azure.msi", "azure.app", "azure", "aad"};

void check_auth_type_unknown(const ConnectionStringValue& value, Report& report) {
  const ConnectionStringProperty* type = value.find(signalr::property::auth_type);
  if (type == nullptr || type->value.empty() || value.form != ValueForm::connection_string) return;
  if (signalr::authentication_kind(type->value) != signalr::AuthenticationKind::unspecified) return;
  if (is_placeholder(type->value)) return;
  const auto meant = text::nearest(type->value, known);
  const bool has_key = value.find(signalr::property::access_key) != nullptr;
  report.add(
      value.place(type->value_span), std::string(value.where.entry.key),
      Message(has_key ? "the SDK does not know this AuthType, and ignores it"
                      : "the SDK does not know this AuthType: it uses the default chain of credentials"),
      meant ? "Did you mean " + std::string(*meant) + "?"
            : "Write azure, azure.msi or azure.app, or remove it.");
}

}  // namespace

extern constinit const Rule auth_type_unknown{
    .metadata = {.id = "ASRS128",
                 .name = "auth-type-unknown",
                 .severity = Severity::warning,
                 .summary = "`AuthType` has a value that the SDK does not know.",
                 .rationale = "It knows `azure`, `azure.msi`, `azure.app` and the obsolete `aad`. Release "
                              "1.34 takes anything else for `azure`: it uses the first credential that it "
                              "finds in the environment. Release 1.25 asks for an access key.",
                 .bad = {{{{"appsettings.json", R"({
  "Azure": {
    "SignalR": {
      "ConnectionString": "Endpoint=https://contoso.service.signalr.net;AuthType=msi;Version=1.0;"
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
    .connection_string = check_auth_type_unknown};

}  // namespace signalr_config::lint::rules
