#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "dotnet/ordinal_ignore_case.hpp"
#include "lint/facts/near_miss.hpp"
#include "lint/model/report.hpp"
#include "lint/model/rule.hpp"
#include "signalr/keys/meaning.hpp"
#include "text/edit_distance.hpp"

namespace signalr_config::lint::rules {

namespace {

// Keys of other hosts, misspelt sections and wrong separators have rules of their own.
bool is_told_otherwise(const ScopeEntry& where) {
  for (const HostKind host : all_host_kinds()) {
    const KeyMeaning meaning = signalr::meaning_of(where.entry.key, host, signalr::keys::default_connection);
    if (host != HostKind::aspnet && (meaning.is_connection_string() || meaning.role == KeyRole::identity))
      return true;
  }
  const auto miss = near_miss(where);
  return miss &&
         (miss->code == DiagnosticCode::misspelt_key || miss->code == DiagnosticCode::wrong_separator);
}

// What the host's SDK reads below its section.
std::vector<std::string_view> names_of_options(HostKind host) {
  std::vector<std::string_view> names;
  for (const signalr::OptionKey* const option : signalr::options_of(host)) {
    if (option->use == signalr::OptionUse::setting && !option->section.empty()) names.push_back(option->name);
  }
  return names;
}

std::string hint_for_key(std::string_view name, const Scope& scope) {
  if (name.empty()) return "Write " + signalr::KeyReader{scope.host, scope.connection}.wanted_key() + ".";
  for (const signalr::UnreadOption& one : signalr::unread_options()) {
    if (scope.host == HostKind::aspnetcore && dotnet::equals_ignore_case(one.name, name))
      return std::string(one.hint);
  }
  const auto meant = text::nearest(name, names_of_options(scope.host));
  return meant ? "Did you mean " + std::string(*meant) + "?" : "Remove it, or move it out of Azure:SignalR.";
}

void check_unknown_key(const ScopeEntry& where, Report& report) {
  if (where.meaning.role != KeyRole::not_read || where.scope.host == HostKind::aspnet || !where.entry.value)
    return;
  if (is_told_otherwise(where)) return;
  const std::string_view name = where.meaning.option;
  Message message;
  message.text(name.empty() ? "the section itself has a value, which nothing reads"
                            : "nothing reads this key");
  report.at_key(where, std::move(message), hint_for_key(name, where.scope));
}

}  // namespace

extern constinit const Rule unknown_key{
    .metadata = {.id = "ASRS309",
                 .name = "unknown-key",
                 .severity = Severity::warning,
                 .summary = "A key below `Azure:SignalR` is not read.",
                 .rationale = "The SDK ignores what it does not know, and some names look right and are "
                              "not read: `AccessTokenLifetime` (it is `AccessTokenLifetimeInSeconds`), "
                              "`ConnectionCount` (`InitialHubServerConnectionCount`), "
                              "`AllowStatefulReconnects` (set in code only).",
                 .bad = {{{{"appsettings.json", R"({
  "Azure": {
    "SignalR": {
      "ConnectionString": "Endpoint=https://contoso-west.service.signalr.net;AuthType=azure.msi;Version=1.0;",
      "ConnectionCount": 10
    }
  }
}
)"}}}},
                 .good = {{{{"appsettings.json", R"({
  "Azure": {
    "SignalR": {
      "ConnectionString": "Endpoint=https://contoso-west.service.signalr.net;AuthType=azure.msi;Version=1.0;",
      "InitialHubServerConnectionCount": 10
    }
  }
}
)"}}}}},
    .entry = check_unknown_key};

}  // namespace signalr_config::lint::rules
