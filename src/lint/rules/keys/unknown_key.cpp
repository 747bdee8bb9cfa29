#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/key_path.hpp"
#include "dotnet/ascii.hpp"
#include "dotnet/ordinal_ignore_case.hpp"
#include "lint/facts/near_miss.hpp"
#include "lint/model/report.hpp"
#include "lint/model/rule.hpp"
#include "signalr/keys/identity_keys.hpp"
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

// `StickyServerMode` in order: Mode, Server, Sticky.
std::vector<std::string_view> sorted_words(std::string_view name) {
  std::vector<std::string_view> words;
  for (std::size_t begin = 0; begin < name.size();) {
    std::size_t end = begin + 1;
    while (end < name.size() && !dotnet::is_ascii_upper(name[end])) ++end;
    words.push_back(name.substr(begin, end - begin));
    begin = end;
  }
  std::ranges::sort(words);
  return words;
}

// The option that is spelt nearly so, or that has the same words in another order.
std::optional<std::string> meant_option(std::string_view name, const Scope& scope) {
  const std::vector<std::string_view> names = names_of_options(scope.host);
  if (const auto nearest = text::nearest(name, names)) return std::string(*nearest);
  const auto same_words = std::ranges::find(names, sorted_words(name), sorted_words);
  return same_words == names.end() ? std::nullopt : std::optional(std::string(*same_words));
}

// What is known of a name that looks like an option and is none.
const signalr::UnreadOption* unread_option(std::string_view name, const Scope& scope) {
  if (scope.host != HostKind::aspnetcore) return nullptr;
  for (const signalr::UnreadOption& one : signalr::unread_options()) {
    if (dotnet::equals_ignore_case(one.name, name)) return &one;
  }
  return nullptr;
}

void report_name(const ScopeEntry& where, std::string_view name, Report& report) {
  Message message;
  message.text("nothing reads ").key(where.entry.key);
  const auto* const known = unread_option(name, where.scope);
  const auto meant = meant_option(name, where.scope);
  if (!meant && known == nullptr && is_section_named_in_code(where)) return;
  if (meant && (known == nullptr || known->hint.find(*meant) != std::string_view::npos))
    message.text("; ").key(*meant).text(" is an option");
  std::string hint = meant ? "Did you mean " + core::spelled_as_in(where.entry.origin, *meant) + "?"
                           : "Remove it, or move it out of Azure:SignalR.";
  if (known != nullptr) hint = known->hint;
  report.at_key(where, std::move(message), std::move(hint));
}

// `AzureSignalRConnectionString__serviceurl`: below a connection only the keys of an identity are read.
bool report_below_connection(const ScopeEntry& where, Report& report) {
  if (where.meaning.role != KeyRole::identity || where.meaning.identity_key != nullptr) return false;
  std::vector<std::string_view> names;
  for (const signalr::IdentityKey& key : signalr::identity_keys) names.push_back(key.name);
  const std::string_view key = where.entry.key;
  const std::size_t last = key.rfind(':') + 1;
  const auto meant = text::nearest(key.substr(last), names);
  Message message;
  message.text("nothing reads ").key(core::spelled_as_in(where.entry.origin, key));
  const std::string whole = std::string(key.substr(0, last)) + std::string(meant.value_or(""));
  report.at_key(
      where, std::move(message),
      meant ? "Did you mean " + core::spelled_as_in(where.entry.origin, whole) + "?" : "Remove it.");
  return true;
}

void check_unknown_key(const ScopeEntry& where, Report& report) {
  if (where.entry.value && report_below_connection(where, report)) return;
  if (where.meaning.role != KeyRole::not_read || where.scope.host == HostKind::aspnet || !where.entry.value)
    return;
  if (is_told_otherwise(where) || is_named_in_code(where)) return;
  const std::string_view name = where.meaning.option;
  if (!name.empty()) return report_name(where, name, report);
  report.at_key(
      where, Message("the section itself has a value, which nothing reads"),
      "Write " +
          core::spelled_as_in(where.entry.origin,
                              signalr::KeyReader{where.scope.host, where.scope.connection}.wanted_key()) +
          ".");
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
