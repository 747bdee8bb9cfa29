#include "core/key_path.hpp"
#include "lint/model/report.hpp"
#include "lint/model/rule.hpp"
#include "lint/model/scope.hpp"

namespace signalr_config::lint::rules {

namespace {

void check_connection_strings_ignored(const Scope& scope, Report& report) {
  for (const ScopeResolution& one : scope.resolutions) {
    for (const UnusedEntry& unused : one.resolution.unused) {
      if ((unused.code != DiagnosticCode::section_ignored && unused.code != DiagnosticCode::lower_priority) ||
          unused.origin.document == nullptr)
        continue;
      Finding& finding =
          report.add(value_location(unused.origin), unused.key, unused.reason,
                     "Move it to " + core::spelled_as_in(unused.origin, "Azure:SignalR:ConnectionString") +
                         ", or remove it.");
      if (unused.instead) finding.related.push_back({value_location(*unused.instead), "this is used"});
    }
  }
}

}  // namespace

extern constinit const Rule connection_strings_ignored{
    .metadata = {.id = "ASRS207",
                 .name = "connection-strings-ignored",
                 .severity = Severity::warning,
                 .summary = "Endpoints below `ConnectionStrings` are ignored, because `Azure:SignalR` "
                            "has some.",
                 .rationale = "The SDK looks below `ConnectionStrings:Azure:SignalR:ConnectionString` only "
                              "if `Azure:SignalR:ConnectionString` yields nothing. The two are not merged. "
                              "The same holds for the default connection string.",
                 .bad = {{{{"appsettings.json", R"({
  "ConnectionStrings": {
    "Azure:SignalR:ConnectionString:east": "Endpoint=https://contoso-east.service.signalr.net;AuthType=azure.msi;Version=1.0;"
  },
  "Azure": {
    "SignalR": {
      "ConnectionString": {
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
        "west": "Endpoint=https://contoso-west.service.signalr.net;AuthType=azure.msi;Version=1.0;",
        "east:secondary": "Endpoint=https://contoso-east.service.signalr.net;AuthType=azure.msi;Version=1.0;"
      }
    }
  }
}
)"}}}}},
    .application = check_connection_strings_ignored};

}  // namespace signalr_config::lint::rules
