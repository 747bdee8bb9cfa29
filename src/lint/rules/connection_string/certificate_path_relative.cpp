#include <string>

#include "lint/facts/connection_string_value.hpp"
#include "lint/model/report.hpp"
#include "lint/model/rule.hpp"
#include "signalr/connection_string/properties.hpp"

namespace signalr_config::lint::rules {

namespace {

bool is_absolute(std::string_view path) {
  const bool has_drive = path.size() > 2 && path[1] == ':' && (path[2] == '\\' || path[2] == '/');
  return path.starts_with('/') || path.starts_with("\\\\") || has_drive || path.starts_with("cert:");
}

void check_certificate_path_relative(const ConnectionStringValue& value, Report& report) {
  const ConnectionStringProperty* certificate = value.find(signalr::property::client_cert);
  if (certificate == nullptr || certificate->value.empty() || is_absolute(certificate->value)) return;
  if (holds_placeholder(certificate->value)) return;
  report.add(value.place(certificate->value_span), std::string(value.where.entry.key),
             Message("the certificate's path is relative to wherever the process is started"),
             "Write an absolute path.");
}

}  // namespace

extern constinit const Rule certificate_path_relative{
    .metadata = {.id = "ASRS134",
                 .name = "certificate-path-relative",
                 .severity = Severity::warning,
                 .summary = "The path of a certificate is relative.",
                 .rationale = "It is relative to the directory in which the process was started, which "
                              "differs between a shell, a service and a container. The file is opened when "
                              "the first token is asked for.",
                 .bad = {{{{"appsettings.json", R"({
  "Azure": {
    "SignalR": {
      "ConnectionString": "Endpoint=https://contoso.service.signalr.net;AuthType=azure.app;ClientId=11111111-2222-3333-4444-555555555555;TenantId=66666666-7777-8888-9999-000000000000;ClientCert=chat.pfx;"
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
    .connection_string = check_certificate_path_relative};

}  // namespace signalr_config::lint::rules
