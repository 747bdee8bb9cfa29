#include <string>

#include "lint/facts/connection_string_value.hpp"
#include "lint/model/report.hpp"
#include "lint/model/rule.hpp"
#include "signalr/connection_string/credential.hpp"
#include "signalr/connection_string/properties.hpp"

namespace signalr_config::lint::rules {

namespace {

void check_access_key_beside_auth_type(const ConnectionStringValue& value, Report& report) {
  const ConnectionStringProperty* key = value.find(signalr::property::access_key);
  const ConnectionStringProperty* type = value.find(signalr::property::auth_type);
  if (key == nullptr || type == nullptr || key->value.empty() || type->value.empty()) return;
  if (signalr::authentication_kind(type->value) == signalr::AuthenticationKind::unspecified)
    return;  // another rule
  Finding& finding = report.add(value.place(type->name_span), std::string(value.where.entry.key),
                                Message("there is an access key too: SDK 1.34 uses the key and ignores "
                                        "AuthType, SDK 1.25 the other way round"),
                                "Keep one of AccessKey and AuthType.");
  finding.related.push_back({value.place(key->name_span), "the access key"});
}

}  // namespace

extern constinit const Rule access_key_beside_auth_type{
    .metadata = {.id = "ASRS130",
                 .name = "access-key-beside-auth-type",
                 .severity = Severity::warning,
                 .summary = "A connection string has an access key as well as an `AuthType`.",
                 .rationale = "Release 1.34 uses the key, whatever `AuthType` says. Release 1.25 does what "
                              "`AuthType` says, and ignores the key. An upgrade changes how the server "
                              "authenticates.",
                 .bad = {{{{"appsettings.json", R"({
  "Azure": {
    "SignalR": {
      "ConnectionString": "Endpoint=https://contoso.service.signalr.net;AuthType=azure.msi;AccessKey=ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopq=;Version=1.0;"
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
    .connection_string = check_access_key_beside_auth_type};

}  // namespace signalr_config::lint::rules
