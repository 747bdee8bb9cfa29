#include "lint/facts/connection_string_value.hpp"
#include "lint/model/report.hpp"
#include "lint/model/rule.hpp"

namespace signalr_config::lint::rules {

namespace {

void check_reference_not_resolved(const ConnectionStringValue& value, Report& report) {
  if (value.form != ValueForm::reference) return;
  report.add(value.place(), std::string(value.where.entry.key),
             Message("a reference stands here, which only the settings of App Service and Functions resolve"),
             "Move it to the settings of the app, or load the secret in the program.");
}

}  // namespace

extern constinit const Rule reference_not_resolved{
    .metadata = {.id = "ASRS112",
                 .name = "reference-not-resolved",
                 .severity = Severity::error,
                 .summary = "A reference to a vault stands where nothing resolves it.",
                 .rationale = "App Service and Functions resolve `@Microsoft.KeyVault(...)` in their own "
                              "settings before the application starts. In a file of the application "
                              "nothing does: the SDK takes the reference for a connection string, and "
                              "throws.",
                 .bad = {{{{"appsettings.json", R"json({
  "Azure": {
    "SignalR": {
      "ConnectionString": "@Microsoft.KeyVault(SecretUri=https://contoso.vault.azure.net/secrets/signalr)"
    }
  }
}
)json"}}}},
                 .good = {{{{"appsettings.json", R"({
  "Azure": {
    "SignalR": {
      "ConnectionString": "Endpoint=https://contoso.service.signalr.net;AuthType=azure.msi;Version=1.0;"
    }
  }
}
)"}}}}},
    .connection_string = check_reference_not_resolved};

}  // namespace signalr_config::lint::rules
