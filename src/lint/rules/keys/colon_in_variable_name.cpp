#include <string>
#include <utility>

#include "core/source_traits.hpp"
#include "lint/model/report.hpp"
#include "lint/model/rule.hpp"
#include "lint/model/scope.hpp"

namespace signalr_config::lint::rules {

namespace {

// Kubernetes: KEP-4369.
std::string_view what_becomes_of_it(SourceKind kind) {
  if (kind == SourceKind::kubernetes)
    return "Kubernetes before 1.32 refuses names of variables with ':', and later releases take them";
  if (kind == SourceKind::appservice) return "App Service on Linux drops variables with ':' in their names";
  return "systemd drops variables with ':' in their names";
}

void check_colon_in_variable_name(const ScopeEntry& where, Report& report) {
  const Origin& origin = where.entry.origin;
  // Settings files that a description mounts have keys of their own, and connection strings of App Service go
  // through variables with a prefix.
  const bool is_setting = where.source.kind() == SourceKind::environment && !where.meaning.is_fallback;
  const bool is_read = where.meaning.role != KeyRole::none && where.meaning.role != KeyRole::not_read;
  if (!is_setting || !is_read || !core::traits_of(origin.document->kind()).drops_colons) return;
  const std::string_view name = origin.document->text(origin.key);
  if (name.find(':') == std::string_view::npos) return;
  std::string better(name);
  for (std::size_t at = better.find(':'); at != std::string::npos; at = better.find(':', at))
    better.replace(at, 1, "__");
  report.at_key(where, Message(std::string(what_becomes_of_it(origin.document->kind()))),
                "Name it " + better + ".");
}

}  // namespace

extern constinit const Rule colon_in_variable_name{
    .metadata = {.id = "ASRS306",
                 .name = "colon-in-variable-name",
                 .severity = Severity::warning,
                 .summary = "A variable has `:` in its name, where the platform drops such variables.",
                 .rationale =
                     "App Service on Linux and systemd take only letters, digits and `_` in the names "
                     "of variables: one with `:` never gets to the application. Kubernetes "
                     "refuses the manifest before release 1.32, and takes such names since "
                     "(KEP-4369). `__` is read everywhere.",
                 .bad = {{{{"settings.json", R"([
  {
    "name": "Azure:SignalR:ConnectionString",
    "value": "Endpoint=https://contoso.service.signalr.net;AuthType=azure.msi;Version=1.0;",
    "slotSetting": false
  }
]
)"}}}},
                 .good = {{{{"settings.json", R"([
  {
    "name": "Azure__SignalR__ConnectionString",
    "value": "Endpoint=https://contoso.service.signalr.net;AuthType=azure.msi;Version=1.0;",
    "slotSetting": false
  }
]
)"}}}}},
    .entry = check_colon_in_variable_name};

}  // namespace signalr_config::lint::rules
