#include <string>

#include "dotnet/ordinal_ignore_case.hpp"
#include "lint/facts/connection_string_value.hpp"
#include "lint/model/report.hpp"
#include "lint/model/rule.hpp"
#include "signalr/connection_string/properties.hpp"

namespace signalr_config::lint::rules {

namespace {

void check_certificate_file_type(const ConnectionStringValue& value, Report& report) {
  const ConnectionStringProperty* certificate = value.find(signalr::property::client_cert);
  if (certificate == nullptr || certificate->value.empty() || holds_placeholder(certificate->value)) return;
  const std::string_view path = certificate->value;
  const auto has_ending = [path](std::string_view ending) {
    return path.size() > ending.size() &&
           dotnet::equals_ignore_case(path.substr(path.size() - ending.size()), ending);
  };
  if (has_ending(".pfx") || has_ending(".pem") || path.starts_with("cert:")) return;
  report.add(value.place(certificate->value_span), std::string(value.where.entry.key),
             Message("only .pfx and .pem files are read as certificates"), "Convert it to one of them.");
}

}  // namespace

extern constinit const Rule certificate_file_type{
    .metadata = {.id = "ASRS135",
                 .name = "certificate-file-type",
                 .severity = Severity::warning,
                 .summary = "A certificate is neither a .pfx nor a .pem file.",
                 .rationale = "Azure.Identity throws `Only .pfx and .pem files are supported.` when the "
                              "first token is asked for. The path that public documents show, "
                              "`/usr/local/cert/app.cert`, fails for that reason.",
                 .bad = {{{{"appsettings.json", R"({
  "Azure": {
    "SignalR": {
      "ConnectionString": "Endpoint=https://contoso.service.signalr.net;AuthType=azure.app;ClientId=11111111-2222-3333-4444-555555555555;TenantId=66666666-7777-8888-9999-000000000000;ClientCert=/usr/local/cert/app.cert;"
    }
  }
}
)"}}}},
                 .good = {{{{"appsettings.json", R"({
  "Azure": {
    "SignalR": {
      "ConnectionString": "Endpoint=https://contoso.service.signalr.net;AuthType=azure.app;ClientId=11111111-2222-3333-4444-555555555555;TenantId=66666666-7777-8888-9999-000000000000;ClientCert=/usr/local/cert/app.pem;"
    }
  }
}
)"}}}}},
    .connection_string = check_certificate_file_type};

}  // namespace signalr_config::lint::rules
