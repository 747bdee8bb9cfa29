#include <string>

#include "lint/facts/connection_string_value.hpp"
#include "lint/facts/identity_properties.hpp"
#include "lint/facts/unknown_property.hpp"
#include "lint/model/report.hpp"
#include "lint/model/rule.hpp"
#include "signalr/connection_string/properties.hpp"

namespace signalr_config::lint::rules {

namespace {

// What is meant for one of them is reported as such, and so is an identity that lacks its AuthType.
bool has_misspelt_key(const ConnectionStringValue& value) {
  for (const ConnectionStringProperty& one : value.contents.properties) {
    if (one.recognised) continue;
    const auto meant = meant_property(one.name);
    if (meant == signalr::property::access_key || meant == signalr::property::auth_type) return true;
  }
  return false;
}

void check_credential_depends_on_sdk(const ConnectionStringValue& value, Report& report) {
  if (value.form != ValueForm::connection_string || value.accepted() == nullptr) return;
  const ConnectionStringProperty* type = value.find(signalr::property::auth_type);
  if (value.find(signalr::property::access_key) != nullptr || (type != nullptr && !type->value.empty()))
    return;
  if (has_misspelt_key(value) || has_unused_identity_property(value)) return;
  report.add(
      value.place(), std::string(value.where.entry.key),
      Message(
          "neither AccessKey nor AuthType: SDK 1.34 uses the default chain of credentials, SDK 1.25 throws"),
      "Write AuthType=azure if the chain is meant, or add the access key.");
}

}  // namespace

extern constinit const Rule credential_depends_on_sdk{
    .metadata = {.id = "ASRS136",
                 .name = "credential-depends-on-sdk",
                 .severity = Severity::warning,
                 .summary = "A connection string has neither an access key nor an `AuthType`.",
                 .rationale = "Release 1.34 uses the first credential that it finds in the environment "
                              "(DefaultAzureCredential), without a word. Release 1.25 throws `accesskey is "
                              "required.`",
                 .bad = {{{{"appsettings.json", R"({
  "Azure": {
    "SignalR": {
      "ConnectionString": "Endpoint=https://contoso.service.signalr.net;Version=1.0;"
    }
  }
}
)"}}}},
                 .good = {{{{"appsettings.json", R"({
  "Azure": {
    "SignalR": {
      "ConnectionString": "Endpoint=https://contoso.service.signalr.net;AuthType=azure;Version=1.0;"
    }
  }
}
)"}}}}},
    .connection_string = check_credential_depends_on_sdk};

}  // namespace signalr_config::lint::rules
