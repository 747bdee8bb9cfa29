#include <utility>

#include "core/key_path.hpp"
#include "dotnet/ordinal_ignore_case.hpp"
#include "lint/model/report.hpp"
#include "lint/model/rule.hpp"
#include "lint/model/scope_entries.hpp"

namespace signalr_config::lint::rules {

namespace {

void check_registration_empty(const Scope& scope, Report& report) {
  for (const ScopeResolution& one : scope.resolutions) {
    const bool is_empty =
        one.resolution.failure && one.resolution.failure->diagnostic.code == DiagnosticCode::no_endpoint;
    if (!one.registration || !is_empty) continue;
    for (const ScopeEntry& entry : scope_entries(scope)) {
      if (!dotnet::equals_ignore_case(entry.meaning.registration, *one.registration)) continue;
      Message message;
      message.text("the registration '").key(*one.registration).text("' has settings and no endpoint");
      report.at_key(entry, std::move(message),
                    "Set " +
                        core::spelled_as_in(entry.entry.origin,
                                            "Azure:SignalR:" + *one.registration + ":ConnectionString") +
                        ".");
      break;
    }
  }
}

}  // namespace

extern constinit const Rule registration_empty{
    .metadata = {.id = "ASRS209",
                 .name = "registration-empty",
                 .severity = Severity::warning,
                 .summary = "A named registration has settings and no endpoint.",
                 .rationale = "`AddNamedAzureSignalR(name)` reads `ConnectionStrings:{name}` and "
                              "`Azure:SignalR:{name}:...`, and inherits nothing from the unnamed keys. "
                              "Without a connection string the SDK throws.",
                 .bad = {{{{"appsettings.json", R"({
  "Azure": {
    "SignalR": {
      "ConnectionString": "Endpoint=https://contoso-main.service.signalr.net;AuthType=azure.msi;Version=1.0;",
      "chat": {
        "ApplicationName": "chat"
      }
    }
  }
}
)"}}}},
                 .good = {{{{"appsettings.json", R"({
  "Azure": {
    "SignalR": {
      "ConnectionString": "Endpoint=https://contoso-main.service.signalr.net;AuthType=azure.msi;Version=1.0;",
      "chat": {
        "ApplicationName": "chat",
        "ConnectionString": "Endpoint=https://contoso-chat.service.signalr.net;AuthType=azure.msi;Version=1.0;"
      }
    }
  }
}
)"}}}}},
    .application = check_registration_empty};

}  // namespace signalr_config::lint::rules
