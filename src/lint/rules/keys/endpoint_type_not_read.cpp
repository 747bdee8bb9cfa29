
#include "lint/model/report.hpp"
#include "lint/model/rule.hpp"
#include "lint/model/scope.hpp"

namespace signalr_config::lint::rules {

namespace {

void check_endpoint_type_not_read(const Scope& scope, Report& report) {
  for (const ScopeResolution& one : scope.resolutions) {
    for (const Diagnostic& diagnostic : one.resolution.diagnostics) {
      const bool is_meant = diagnostic.code == DiagnosticCode::endpoint_type_not_read && diagnostic.origin;
      if (!is_meant || diagnostic.origin->document == nullptr) continue;
      report.add(key_location(*diagnostic.origin), diagnostic.key, diagnostic.message, diagnostic.remedy);
    }
  }
}

}  // namespace

extern constinit const Rule endpoint_type_not_read{
    .metadata = {.id = "ASRS317",
                 .name = "endpoint-type-not-read",
                 .severity = Severity::warning,
                 .summary = "ASP.NET (OWIN) does not read the type of an endpoint from its key.",
                 .rationale = "Its SDK takes the whole key for the endpoint's name, in which the second part "
                              "is `SignalR`: whatever stands at the end, the endpoint is a *Primary*. "
                              "Secondary endpoints are set in the program.",
                 .bad = {{{{"web.config", R"(<configuration>
  <connectionStrings>
    <add name="Azure:SignalR:ConnectionString:west" connectionString="Endpoint=https://contoso-west.service.signalr.net;AuthType=azure.msi;Version=1.0;" />
    <add name="Azure:SignalR:ConnectionString:east:secondary" connectionString="Endpoint=https://contoso-east.service.signalr.net;AuthType=azure.msi;Version=1.0;" />
  </connectionStrings>
</configuration>
)"}}}},
                 .good = {{{{"web.config", R"(<configuration>
  <connectionStrings>
    <add name="Azure:SignalR:ConnectionString:west" connectionString="Endpoint=https://contoso-west.service.signalr.net;AuthType=azure.msi;Version=1.0;" />
    <add name="Azure:SignalR:ConnectionString:east" connectionString="Endpoint=https://contoso-east.service.signalr.net;AuthType=azure.msi;Version=1.0;" />
  </connectionStrings>
</configuration>
)"}}}}},
    .application = check_endpoint_type_not_read};

}  // namespace signalr_config::lint::rules
