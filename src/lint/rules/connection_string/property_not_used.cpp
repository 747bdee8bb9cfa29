#include <algorithm>
#include <array>
#include <string>

#include "dotnet/ordinal_ignore_case.hpp"
#include "lint/facts/connection_string_value.hpp"
#include "lint/model/report.hpp"
#include "lint/model/rule.hpp"
#include "signalr/connection_string/credential.hpp"
#include "signalr/connection_string/properties.hpp"

namespace signalr_config::lint::rules {

namespace {

constexpr std::array<std::string_view, 4> identity_names{
    signalr::property::client_id, signalr::property::tenant_id, signalr::property::client_secret,
    signalr::property::client_cert};

bool is_about_identity(std::string_view name) {
  return std::ranges::any_of(identity_names,
                             [name](std::string_view one) { return dotnet::equals_ignore_case(one, name); });
}

signalr::AuthenticationKind kind_of(const ConnectionStringValue& value) {
  const ConnectionStringProperty* type = value.find(signalr::property::auth_type);
  return type == nullptr ? signalr::AuthenticationKind::unspecified
                         : signalr::authentication_kind(type->value);
}

bool is_used(const ConnectionStringValue& value, std::string_view name) {
  const signalr::AuthenticationKind kind = kind_of(value);
  const bool is_id = dotnet::equals_ignore_case(name, signalr::property::client_id);
  const bool is_complete = value.find(signalr::property::client_id) != nullptr &&
                           value.find(signalr::property::tenant_id) != nullptr;
  const bool is_application = kind == signalr::AuthenticationKind::application ||
                              (kind == signalr::AuthenticationKind::azure_ad && is_complete);
  if (is_application) {
    const bool is_certificate = dotnet::equals_ignore_case(name, signalr::property::client_cert);
    return !is_certificate || value.find(signalr::property::client_secret) == nullptr;
  }
  return is_id && (kind == signalr::AuthenticationKind::managed_identity ||
                   kind == signalr::AuthenticationKind::azure_ad);
}

std::string hint_for(const ConnectionStringValue& value, std::string_view name) {
  if (value.find(signalr::property::access_key) != nullptr) return "Remove it: the access key is used.";
  if (dotnet::equals_ignore_case(name, signalr::property::client_cert) &&
      value.find(signalr::property::client_secret) != nullptr) {
    return "Remove it: ClientSecret is used.";
  }
  const bool has_secret = value.find(signalr::property::client_secret) != nullptr ||
                          value.find(signalr::property::client_cert) != nullptr;
  return has_secret ? "Write AuthType=azure.app if an application is meant, or remove it."
                    : "Write AuthType=azure.msi with ClientId if a managed identity is meant, or remove it.";
}

void check_property_not_used(const ConnectionStringValue& value, Report& report) {
  if (value.accepted() == nullptr || value.form != ValueForm::connection_string) return;
  const ConnectionStringProperty* type = value.find(signalr::property::auth_type);
  const bool has_type = type != nullptr && !type->value.empty();
  // An AuthType that is not known is the slip then.
  if (has_type && signalr::authentication_kind(type->value) == signalr::AuthenticationKind::unspecified)
    return;
  for (const ConnectionStringProperty& property : value.contents.properties) {
    if (!is_about_identity(property.name) || is_used(value, property.name)) continue;
    report.add(value.place(property.name_span), std::string(value.where.entry.key),
               Message(has_type ? "this AuthType does not use " + property.name
                                : "without an AuthType, " + property.name + " is not used"),
               hint_for(value, property.name));
  }
}

}  // namespace

extern constinit const Rule property_not_used{
    .metadata = {.id = "ASRS129",
                 .name = "property-not-used",
                 .severity = Severity::warning,
                 .summary = "A property is not used with this `AuthType`.",
                 .rationale = "`ClientId`, `TenantId`, `ClientSecret` and `ClientCert` are ignored with "
                              "`azure` and without an `AuthType`: the default chain takes what it finds in "
                              "the environment. `azure.msi`, and `aad` without a tenant, read `ClientId` "
                              "only. Where there is a secret, the certificate is ignored.",
                 .bad = {{{{"appsettings.json", R"({
  "Azure": {
    "SignalR": {
      "ConnectionString": "Endpoint=https://contoso.service.signalr.net;AuthType=azure;ClientId=11111111-2222-3333-4444-555555555555;Version=1.0;"
    }
  }
}
)"}}}},
                 .good = {{{{"appsettings.json", R"({
  "Azure": {
    "SignalR": {
      "ConnectionString": "Endpoint=https://contoso.service.signalr.net;AuthType=azure.msi;ClientId=11111111-2222-3333-4444-555555555555;Version=1.0;"
    }
  }
}
)"}}}}},
    .connection_string = check_property_not_used};

}  // namespace signalr_config::lint::rules
