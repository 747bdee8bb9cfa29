#include <string>
#include <utility>

#include "core/key_path.hpp"
#include "lint/facts/near_miss.hpp"
#include "lint/model/report.hpp"
#include "lint/model/rule.hpp"
#include "lint/model/scope.hpp"
#include "signalr/keys/meaning.hpp"

namespace signalr_config::lint::rules {

namespace {

bool is_read_by(HostKind host, std::string_view key) {
  const KeyMeaning meaning = signalr::meaning_of(key, host, signalr::keys::default_connection);
  return meaning.is_connection_string() || meaning.role == KeyRole::identity;
}

// In the spelling of the source: where a platform drops ':', it would lead to another finding.
std::string remedy_for(const ScopeEntry& where) {
  const auto spelled = [&](std::string_view key) { return core::spelled_as_in(where.entry.origin, key); };
  const Scope& scope = where.scope;
  switch (scope.host) {
    case HostKind::functions:
    case HostKind::functions_isolated:
      return "Use " + scope.connection + ", or " + spelled("Azure:SignalR:Endpoints:<name>") + ".";
    case HostKind::management:
      return "Use " + spelled("Azure:SignalR:ConnectionString") + ", or " +
             spelled("Azure:SignalR:Endpoints:<name>:<type>") + ".";
    default:
      return "Use " + spelled("Azure:SignalR:ConnectionString") + ", or " +
             spelled("Azure:SignalR:ConnectionString:<name>:<type>") + " for named endpoints.";
  }
}

void check_key_of_another_host(const ScopeEntry& where, Report& report) {
  const bool is_read = where.meaning.role != KeyRole::none && where.meaning.role != KeyRole::not_read;
  if (is_read || !where.entry.value) return;
  // Who reads a file of another name, nobody knows.
  if (!where.scope.is_application() || where.scope.kind == ScopeKind::named_file) return;
  // Nor what an image is; an export of App Service has what tells a Functions app.
  if (where.scope.is_unseen && where.entry.origin.document->kind() != SourceKind::appservice) return;
  std::string readers;
  for (const HostKind host : all_host_kinds()) {
    if (host == where.scope.host || host == HostKind::aspnet || !is_read_by(host, where.entry.key)) continue;
    readers += (readers.empty() ? "" : ", ") + std::string(to_string(host));
  }
  if (readers.empty() || is_named_in_code(where)) return;
  Message message;
  message.text(std::string(to_string(where.scope.host)) + " does not read this key; these do: " + readers);
  report.at_key(where, std::move(message), remedy_for(where));
}

}  // namespace

extern constinit const Rule key_of_another_host{
    .metadata = {.id = "ASRS308",
                 .name = "key-of-another-host",
                 .severity = Severity::warning,
                 .summary = "A key configures an endpoint for another kind of host.",
                 .rationale = "Each SDK has keys of its own: Azure Functions reads "
                              "`AzureSignalRConnectionString` and `Azure:SignalR:Endpoints`, the "
                              "Management SDK `Azure:SignalR:ConnectionString` and "
                              "`Azure:SignalR:Endpoints`, ASP.NET Core `Azure:SignalR:ConnectionString` "
                              "with named endpoints below it. `--host` says which host reads a directory.",
                 .bad = {{{{"appsettings.json", R"({
  "Azure": {
    "SignalR": {
      "Endpoints": {
        "west": "Endpoint=https://contoso-west.service.signalr.net;AuthType=azure.msi;Version=1.0;"
      }
    }
  }
}
)"}}}},
                 .good = {{{{"appsettings.json", R"({
  "Azure": {
    "SignalR": {
      "ConnectionString": {
        "west": "Endpoint=https://contoso-west.service.signalr.net;AuthType=azure.msi;Version=1.0;"
      }
    }
  }
}
)"}}}}},
    .entry = check_key_of_another_host};

}  // namespace signalr_config::lint::rules
