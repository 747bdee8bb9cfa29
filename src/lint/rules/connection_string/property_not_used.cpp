#include <array>
#include <string>

#include "dotnet/ordinal_ignore_case.hpp"
#include "lint/facts/identity_properties.hpp"
#include "lint/model/report.hpp"
#include "lint/model/rule.hpp"
#include "signalr/disclosure/masking_rules.hpp"

namespace signalr_config::lint::rules {

namespace {

namespace property = signalr::property;

bool has(const ConnectionStringValue& value, std::string_view name) { return value.find(name) != nullptr; }

bool has_secret_of_identity(const ConnectionStringValue& value) {
  return has(value, property::client_secret) || has(value, property::client_cert);
}

// What else AuthType=azure.app needs: ` with ClientId and TenantId`.
std::string with_missing_of_application(const ConnectionStringValue& value) {
  static constexpr std::array<std::string_view, 2> needed{property::client_id, property::tenant_id};
  std::string text;
  for (const std::string_view name : needed) {
    if (!has(value, name)) text += (text.empty() ? " with " : " and ") + std::string(name);
  }
  return text;
}

// Without an AuthType, what is left when the property is gone would depend on the SDK.
std::string or_remove_it(const ConnectionStringValue& value) {
  return has_auth_type(value) ? ", or remove it." : ", or AuthType=azure in place of it.";
}

std::string hint_for_client_id(const ConnectionStringValue& value) {
  const bool is_id = signalr::is_guid(value.find(property::client_id)->value);
  return std::string("Write AuthType=azure.msi with ") + (is_id ? "ClientId" : "a GUID for its ClientId") +
         " if a managed identity is meant" + or_remove_it(value);
}

std::string hint_for(const ConnectionStringValue& value, std::string_view name) {
  if (has(value, property::access_key)) return "Remove it: the access key is used.";
  if (dotnet::equals_ignore_case(name, property::client_cert) && has(value, property::client_secret))
    return "Remove it: ClientSecret comes first.";
  if (has_secret_of_identity(value)) {
    return "Write AuthType=azure.app" + with_missing_of_application(value) + " if an application is meant" +
           or_remove_it(value);
  }
  if (dotnet::equals_ignore_case(name, property::client_id)) return hint_for_client_id(value);
  if (!has_auth_type(value) && !has(value, property::client_id))
    return "Write AuthType=azure in place of it.";
  return "Remove it: it takes a ClientSecret or a ClientCert too.";
}

void check_property_not_used(const ConnectionStringValue& value, Report& report) {
  if (!has_unused_identity_property(value)) return;
  for (const ConnectionStringProperty& one : value.contents.properties) {
    if (!is_identity_property(one.name) || is_identity_property_used(value, one.name)) continue;
    report.add(value.place(one.name_span), std::string(value.where.entry.key),
               Message(has_auth_type(value) ? "this AuthType does not use " + one.name
                                            : "without an AuthType, " + one.name + " is not used"),
               hint_for(value, one.name));
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
