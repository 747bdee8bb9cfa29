#include <string>

#include "lint/facts/connection_string_value.hpp"
#include "lint/facts/identity_properties.hpp"
#include "lint/model/report.hpp"
#include "lint/model/rule.hpp"
#include "signalr/connection_string/properties.hpp"
#include "signalr/disclosure/masking_rules.hpp"

namespace signalr_config::lint::rules {

namespace {

void check_id_not_a_guid(const ConnectionStringValue& value, Report& report) {
  // What is not used has a rule of its own.
  if (value.form != ValueForm::connection_string || has_unused_identity_property(value)) return;
  const ConnectionStringProperty* client = value.find(signalr::property::client_id);
  if (client != nullptr && !signalr::is_guid(client->value) && !holds_placeholder(client->value)) {
    report.add(value.place(client->value_span), std::string(value.where.entry.key),
               Message("the client id is no GUID"),
               "Write the client id (application id) of the identity, neither its name nor its resource id.");
  }
  const ConnectionStringProperty* tenant = value.find(signalr::property::tenant_id);
  if (tenant == nullptr || value.error(DiagnosticCode::connection_string_tenant_id_invalid) != nullptr)
    return;
  const bool is_domain = tenant->value.find('.') != std::string::npos;
  if (signalr::is_guid(tenant->value) || is_domain || holds_placeholder(tenant->value)) return;
  report.add(value.place(tenant->value_span), std::string(value.where.entry.key),
             Message("the tenant id is neither a GUID nor a domain"),
             "Write the directory's id or its domain, such as contoso.onmicrosoft.com.");
}

}  // namespace

extern constinit const Rule id_not_a_guid{
    .metadata = {.id = "ASRS133",
                 .name = "id-not-a-guid",
                 .severity = Severity::warning,
                 .summary = "A client id is no GUID, or a tenant id neither a GUID nor a domain.",
                 .rationale = "Nothing checks them before a token is asked for, which then fails. The "
                              "client id of a managed identity or an application is a GUID; names and "
                              "resource ids are something else.",
                 .bad = {{{{"appsettings.json", R"({
  "Azure": {
    "SignalR": {
      "ConnectionString": "Endpoint=https://contoso.service.signalr.net;AuthType=azure.msi;ClientId=chat-identity;Version=1.0;"
    }
  }
}
)"}}}},
                 .good = {{{{"appsettings.json", R"({
  "Azure": {
    "SignalR": {
      "ConnectionString": "Endpoint=https://contoso.service.signalr.net;AuthType=azure.msi;ClientId=11111111-2222-3333-4444-555555555555;Version=1.0;"
    }
  }
}
)"}}}}},
    .connection_string = check_id_not_a_guid};

}  // namespace signalr_config::lint::rules
