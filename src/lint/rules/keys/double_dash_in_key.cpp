#include <string>

#include "lint/facts/endpoint_name.hpp"
#include "lint/model/report.hpp"
#include "lint/model/rule.hpp"
#include "lint/model/scope.hpp"
#include "lint/model/variables.hpp"
#include "signalr/keys/meaning.hpp"

namespace signalr_config::lint::rules {

namespace {

void check_double_dash_in_key(const ScopeEntry& where, Report& report) {
  const std::size_t dashes = where.entry.key.find("--");
  if (dashes == std::string_view::npos || where.entry.key.size() > 256) return;
  std::string key(where.entry.key);
  for (std::size_t at = dashes; at != std::string::npos; at = key.find("--", at)) key.replace(at, 2, ":");
  const KeyMeaning meaning = signalr::meaning_of(key, where.scope.host, where.scope.connection);
  // A name may have dashes in it.
  const std::string_view last = where.entry.key.substr(where.entry.key.rfind('-') + 1);
  if (meaning.role == KeyRole::none || (where.meaning.is_connection_string() && !is_type_name(last))) return;
  report.at_key(where, Message("'--' stands for ':' in the names of Key Vault's secrets only"),
                is_variable(where) ? "Write '__'." : "Write ':'.");
}

}  // namespace

extern constinit const Rule double_dash_in_key{
    .metadata = {.id = "ASRS313",
                 .name = "double-dash-in-key",
                 .severity = Severity::warning,
                 .summary = "A key has `--` where `:` is meant.",
                 .rationale = "`--` stands for `:` in the names of secrets in Azure Key Vault only, and "
                              "its provider turns it around. In files, variables and directories with a "
                              "file for each key it is a part of the name.",
                 .bad = {{{{"appsettings.json", R"({
  "Azure--SignalR--ConnectionString": "Endpoint=https://contoso-west.service.signalr.net;AuthType=azure.msi;Version=1.0;"
}
)"}}}},
                 .good = {{{{"appsettings.json", R"({
  "Azure": {
    "SignalR": {
      "ConnectionString": "Endpoint=https://contoso-west.service.signalr.net;AuthType=azure.msi;Version=1.0;"
    }
  }
}
)"}}}}},
    .entry = check_double_dash_in_key};

}  // namespace signalr_config::lint::rules
