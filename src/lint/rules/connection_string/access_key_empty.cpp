#include <string>

#include "lint/facts/connection_string_value.hpp"
#include "lint/model/report.hpp"
#include "lint/model/rule.hpp"
#include "signalr/connection_string/properties.hpp"

namespace signalr_config::lint::rules {

namespace {

void check_access_key_empty(const ConnectionStringValue& value, Report& report) {
  const ConnectionStringProperty* key = value.find(signalr::property::access_key);
  if (key == nullptr || !key->value.empty() || value.form != ValueForm::connection_string) return;
  const ConnectionStringProperty* type = value.find(signalr::property::auth_type);
  const bool has_type = type != nullptr && !type->value.empty();
  report.add(value.place(key->name_span), std::string(value.where.entry.key),
             Message(has_type ? "the access key is empty: the SDK ignores it"
                              : "the access key is empty: the SDK uses the default chain of credentials"),
             has_type ? "Remove AccessKey." : "Set the key, or say AuthType=azure if that is meant.");
}

}  // namespace

extern constinit const Rule access_key_empty{
    .metadata = {.id = "ASRS131",
                 .name = "access-key-empty",
                 .severity = Severity::warning,
                 .summary = "`AccessKey` is empty.",
                 .rationale = "Release 1.34 takes an empty key for none: it uses what `AuthType` says, or "
                              "the first credential that it finds in the environment. Release 1.25 signs "
                              "with the empty key.",
                 .bad = {{{{"appsettings.json", R"({
  "Azure": {
    "SignalR": {
      "ConnectionString": "Endpoint=https://contoso.service.signalr.net;AccessKey=;Version=1.0;"
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
    .connection_string = check_access_key_empty};

}  // namespace signalr_config::lint::rules
