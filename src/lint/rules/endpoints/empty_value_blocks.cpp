#include <string>

#include "lint/facts/configured_endpoints.hpp"
#include "lint/model/report.hpp"
#include "lint/model/rule.hpp"
#include "lint/model/scope.hpp"
#include "lint/model/scope_entries.hpp"

namespace signalr_config::lint::rules {

namespace {

void report_block(Report& report, const Origin& empty, const std::string& key, const Origin& blocked) {
  if (empty.document == nullptr) return;
  Finding& finding = report.add(value_location(empty), key,
                                Message("this empty value is in effect, and a connection string is not"),
                                "Remove the key where the other value is to be used.");
  finding.related.push_back({value_location(blocked), "this one is not used"});
}

const Entry* value_under(const Scope& scope, const Entry& winner) {
  for (const Entry* other : scope.configuration.find_all(winner.key)) {
    if (other != &winner && other->value && !other->value->empty()) return other;
  }
  return nullptr;
}

// A named endpoint may be left out on purpose, but for the last one: then the application does not start.
void check_named_endpoints(const Scope& scope, Report& report) {
  if (!is_without_endpoint(scope)) return;
  for (const ScopeEntry& where : scope_entries(scope)) {
    const Entry& entry = where.entry;
    const bool is_empty = where.in_effect && entry.value && entry.value->empty();
    if (!is_empty || where.meaning.role != KeyRole::endpoint) continue;
    if (const Entry* blocked = value_under(scope, entry))
      report_block(report, entry.origin, std::string(entry.key), blocked->origin);
  }
}

void check_empty_value_blocks(const Scope& scope, Report& report) {
  for (const ScopeResolution& one : scope.resolutions) {
    for (const UnusedEntry& unused : one.resolution.unused) {
      if (unused.code != DiagnosticCode::blocked_by_empty || !unused.instead) continue;
      report_block(report, *unused.instead, unused.key, unused.origin);
    }
    const Entry* winner = one.resolution.connection_string_entry;
    if (winner == nullptr || !winner->value || !winner->value->empty() || winner->origin.document == nullptr)
      continue;
    // Named endpoints replace it then, as the remedy of another rule says.
    if (!one.resolution.configured().empty()) continue;
    if (const Entry* blocked = value_under(scope, *winner))
      report_block(report, winner->origin, std::string(winner->key), blocked->origin);
  }
  check_named_endpoints(scope, report);
}

}  // namespace

extern constinit const Rule empty_value_blocks{
    .metadata = {.id = "ASRS208",
                 .name = "empty-value-blocks",
                 .severity = Severity::warning,
                 .summary = "An empty value keeps a connection string from being used.",
                 .rationale = "The first value that is not null counts, and an empty one is not null: an "
                              "empty `Azure:SignalR:ConnectionString` hides that below "
                              "`ConnectionStrings`, and an empty value in a later file hides that of an "
                              "earlier one. Of a named endpoint that is said where no other is left.",
                 .bad = {{{{"appsettings.json", R"({
  "ConnectionStrings": {
    "Azure:SignalR:ConnectionString": "Endpoint=https://contoso-chat.service.signalr.net;AuthType=azure.msi;Version=1.0;"
  },
  "Azure": {
    "SignalR": {
      "ConnectionString": ""
    }
  }
}
)"}}}},
                 .good = {{{{"appsettings.json", R"({
  "Azure": {
    "SignalR": {
      "ConnectionString": "Endpoint=https://contoso-chat.service.signalr.net;AuthType=azure.msi;Version=1.0;"
    }
  }
}
)"}}}}},
    .application = check_empty_value_blocks};

}  // namespace signalr_config::lint::rules
