#include <algorithm>
#include <string>

#include "core/key_path.hpp"
#include "lint/facts/configured_endpoints.hpp"
#include "lint/facts/near_miss.hpp"
#include "lint/model/linted_file.hpp"
#include "lint/model/report.hpp"
#include "lint/model/rule.hpp"
#include "lint/model/scope_entries.hpp"

namespace signalr_config::lint::rules {

namespace {

// What has a rule of its own: a key that is not read, an identity without a URI, an empty value that hides
// one.
bool is_told_otherwise(const Scope& scope) {
  const bool is_hidden = std::ranges::any_of(scope.resolutions, [](const ScopeResolution& one) {
    return std::ranges::any_of(one.resolution.unused, [](const UnusedEntry& unused) {
      return unused.code == DiagnosticCode::blocked_by_empty || unused.code == DiagnosticCode::shadowed;
    });
  });
  return is_hidden || std::ranges::any_of(scope_entries(scope), [](const ScopeEntry& entry) {
           const auto miss = near_miss(entry);
           return entry.meaning.role == KeyRole::not_read || entry.meaning.role == KeyRole::identity ||
                  (miss && miss->code != DiagnosticCode::unknown_key);
         });
}

// An empty value, or null, keeps a place for what user secrets or the platform give: official samples have
// it.
bool is_left_empty(const Scope& scope) {
  return std::ranges::any_of(scope_entries(scope), [](const ScopeEntry& where) {
    return where.meaning.is_connection_string() && where.entry.value.value_or("").empty();
  });
}

// Code that never adds the service: hosting does, with a string of its own, or nobody does.
bool is_added_by_the_platform(const Scope& scope) {
  return scope.code != nullptr && scope.code->has_sources && !scope.code->adds_service;
}

void check_no_endpoint(const Repository& repository, Report& report) {
  for (const Scope& scope : repository.scopes) {
    const bool is_named = scope.kind == ScopeKind::named_file;
    if ((scope.kind != ScopeKind::application && !is_named) || !is_without_endpoint(scope)) continue;
    // What only some environments lack comes from elsewhere there: from variables, from a vault.
    const bool is_elsewhere = std::ranges::any_of(repository.scopes, [&](const Scope& other) {
      return other.kind == ScopeKind::application && other.name == scope.name && !is_without_endpoint(other);
    });
    const Entry* mention = first_mention(scope);
    if (is_elsewhere || mention == nullptr || scope.is_handed_over() || is_told_otherwise(scope)) continue;
    const bool is_empty = is_left_empty(scope);
    if (is_empty && scope.has_secrets_id) continue;
    // What else is read beside a file of another name, nobody knows here.
    const bool is_on_purpose =
        is_empty || is_named || scope.has_secrets_id || is_added_by_the_platform(scope);
    Finding& finding =
        report.add(key_location(*mention), std::string(mention->key),
                   Message("there are settings of the service, and no endpoint"),
                   "Set " + core::spelled_as_in(mention->origin, "Azure:SignalR:ConnectionString") +
                       ", or see where it is to come from: "
                       "signalr-config lint --user-secrets --process-env.");
    if (is_on_purpose) finding.severity = Severity::info;
    if (!scope.environment.empty()) finding.environments.push_back(scope.environment);
  }
}

}  // namespace

extern constinit const Rule no_endpoint{
    .metadata = {.id = "ASRS201",
                 .name = "no-endpoint",
                 .severity = Severity::error,
                 .summary = "The application has settings of the service and no endpoint, in no "
                            "environment.",
                 .rationale = "The SDK throws `AzureSignalRConfigurationNoEndpointException: No connection "
                              "string was specified.` when the first hub is mapped, unless a variable or a "
                              "secret that is not in these files gives one.",
                 .bad = {{{{"appsettings.json", R"({
  "Azure": {
    "SignalR": {
      "ConnectionString": "",
      "ApplicationName": "chat"
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
    .repository = check_no_endpoint};

}  // namespace signalr_config::lint::rules
