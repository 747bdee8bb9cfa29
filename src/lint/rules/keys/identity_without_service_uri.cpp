#include <string>
#include <utility>

#include "core/key_path.hpp"
#include "lint/model/report.hpp"
#include "lint/model/rule.hpp"
#include "lint/model/scope.hpp"
#include "signalr/keys/identity_keys.hpp"
#include "signalr/keys/names.hpp"

namespace signalr_config::lint::rules {

namespace {

void check_identity_without_service_uri(const ScopeEntry& where, Report& report) {
  const signalr::IdentityKey* const key = where.meaning.identity_key;
  if (key == nullptr || !key->of_credential || !where.in_effect) return;
  const std::string section(where.entry.key.substr(0, where.entry.key.rfind(':')));
  const std::string uri = signalr::keys::below(section, signalr::identity_key::service_uri.name);
  if (where.scope.configuration.get(uri)) return;
  const auto spelled = [&](const std::string& name) { return core::spelled_as_in(where.entry.origin, name); };
  // Two ways to one endpoint: the string wins.
  if (!where.scope.configuration.get(section).value_or("").empty()) {
    report.at_key(where, Message("a connection string is set beside it, which wins: this key is not read"),
                  "Remove this key; or remove " + spelled(section) + ", and set " + spelled(uri) +
                      " to https://NAME.service.signalr.net.");
    return;
  }
  report.at_key(where, Message("there is no serviceUri beside it: this key is not read"),
                "Set " + spelled(uri) + " to https://NAME.service.signalr.net.");
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
