#include "lint/facts/sdk_refusal.hpp"
#include "lint/model/report.hpp"
#include "lint/model/rule.hpp"

namespace signalr_config::lint::rules {

namespace {

void check_tenant_id_invalid(const ConnectionStringValue& value, Report& report) {
  report_refusal(value, report, {DiagnosticCode::connection_string_tenant_id_invalid});
}

}  // namespace

extern constinit const Rule tenant_id_invalid{
    .metadata = {.id = "ASRS107",
                 .name = "tenant-id-invalid",
                 .severity = Severity::error,
                 .summary = "`TenantId` has characters that no tenant id has.",
                 .rationale = "Azure.Identity throws `ArgumentException: Invalid tenant id provided.` "
                              "where it is empty or has other characters than letters, digits, `.` and `-`.",
                 .bad = {{{{"appsettings.json", R"({
  "Azure": {
    "SignalR": {
      "ConnectionString": "Endpoint=https://contoso.service.signalr.net;AuthType=azure.app;ClientId=11111111-2222-3333-4444-555555555555;TenantId=contoso/chat;ClientCert=/certs/chat.pfx;"
    }
  }
}
)"}}}},
                 .good = {{{{"appsettings.json", R"({
  "Azure": {
    "SignalR": {
      "ConnectionString": "Endpoint=https://contoso.service.signalr.net;AuthType=azure.app;ClientId=11111111-2222-3333-4444-555555555555;TenantId=contoso.onmicrosoft.com;ClientCert=/certs/chat.pfx;"
    }
  }
}
)"}}}}},
    .connection_string = check_tenant_id_invalid};

}  // namespace signalr_config::lint::rules
