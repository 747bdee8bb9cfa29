#include "lint/facts/sdk_refusal.hpp"
#include "lint/model/report.hpp"
#include "lint/model/rule.hpp"

namespace signalr_config::lint::rules {

namespace {

void check_credential_property_missing(const ConnectionStringValue& value, Report& report) {
  report_refusal(value, report,
                 {DiagnosticCode::connection_string_client_id_missing,
                  DiagnosticCode::connection_string_tenant_id_missing,
                  DiagnosticCode::connection_string_client_secret_missing,
                  DiagnosticCode::connection_string_access_key_missing});
}

}  // namespace

extern constinit const Rule credential_property_missing{
    .metadata = {.id = "ASRS106",
                 .name = "credential-property-missing",
                 .severity = Severity::error,
                 .summary = "A property is missing that the `AuthType` needs.",
                 .rationale = "`AuthType=azure.app` needs `ClientId`, `TenantId`, and `ClientSecret` or "
                              "`ClientCert`; so does `aad` where it has a `ClientId` and a `TenantId`. "
                              "Without them the SDK throws `ArgumentException`. The certificate's property "
                              "is `ClientCert`: no release reads `ClientCertPath`, which public documents "
                              "show. Release 1.25 asks for an `AccessKey` where the `AuthType` says "
                              "nothing else.",
                 .bad = {{{{"appsettings.json", R"({
  "Azure": {
    "SignalR": {
      "ConnectionString": "Endpoint=https://contoso.service.signalr.net;AuthType=azure.app;ClientId=11111111-2222-3333-4444-555555555555;TenantId=66666666-7777-8888-9999-000000000000;ClientCertPath=/certs/chat.pfx;"
    }
  }
}
)"}}}},
                 .good = {{{{"appsettings.json", R"({
  "Azure": {
    "SignalR": {
      "ConnectionString": "Endpoint=https://contoso.service.signalr.net;AuthType=azure.app;ClientId=11111111-2222-3333-4444-555555555555;TenantId=66666666-7777-8888-9999-000000000000;ClientCert=/certs/chat.pfx;"
    }
  }
}
)"}}}}},
    .connection_string = check_credential_property_missing};

}  // namespace signalr_config::lint::rules
