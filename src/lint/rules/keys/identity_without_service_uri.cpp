#include <string>
#include <utility>

#include "lint/facts/identity_keys.hpp"
#include "lint/model/report.hpp"
#include "lint/model/rule.hpp"
#include "lint/model/scope.hpp"

namespace signalr_config::lint::rules {

namespace {

void check_identity_without_service_uri(const ScopeEntry& where, Report& report) {
  if (where.meaning.role != KeyRole::identity || !where.in_effect ||
      !is_credential_key(last_segment(where.entry.key)))
    return;
  const std::string section(where.entry.key.substr(0, where.entry.key.rfind(':')));
  if (where.scope.configuration.get(section + ":serviceUri")) return;
  Message message;
  message.text("there is no serviceUri beside it: this key is not read");
  report.at_key(where, std::move(message),
                "Set " + section + ":serviceUri to https://NAME.service.signalr.net.");
}

}  // namespace

extern constinit const Rule identity_without_service_uri{
    .metadata = {.id = "ASRS314",
                 .name = "identity-without-service-uri",
                 .severity = Severity::warning,
                 .summary = "An identity section has keys of a credential and no `serviceUri`.",
                 .rationale = "Functions looks for `serviceUri` to know that a connection is one with an "
                              "identity. Without it the keys beside are not looked at.",
                 .bad = {{{{"host.json", R"({ "version": "2.0" }
)"},
                           {"local.settings.json", R"({
  "IsEncrypted": false,
  "Values": {
    "FUNCTIONS_WORKER_RUNTIME": "dotnet",
    "AzureSignalRConnectionString__credential": "managedidentity"
  }
}
)"}}}},
                 .good = {{{{"host.json", R"({ "version": "2.0" }
)"},
                            {"local.settings.json", R"({
  "IsEncrypted": false,
  "Values": {
    "FUNCTIONS_WORKER_RUNTIME": "dotnet",
    "AzureSignalRConnectionString__serviceUri": "https://contoso.service.signalr.net",
    "AzureSignalRConnectionString__credential": "managedidentity"
  }
}
)"}}}}},
    .entry = check_identity_without_service_uri};

}  // namespace signalr_config::lint::rules
