#include "lint/facts/sdk_refusal.hpp"
#include "lint/model/report.hpp"
#include "lint/model/rule.hpp"

namespace signalr_config::lint::rules {

namespace {

void check_endpoint_not_a_url(const ConnectionStringValue& value, Report& report) {
  report_refusal(value, report,
                 {DiagnosticCode::connection_string_endpoint_invalid,
                  DiagnosticCode::connection_string_endpoint_unbuildable,
                  DiagnosticCode::connection_string_client_endpoint_invalid,
                  DiagnosticCode::connection_string_server_endpoint_invalid});
}

}  // namespace

extern constinit const Rule endpoint_not_a_url{
    .metadata = {.id = "ASRS102",
                 .name = "endpoint-not-a-url",
                 .severity = Severity::error,
                 .summary = "`Endpoint`, `ClientEndpoint` or `ServerEndpoint` is no absolute http or "
                            "https URL.",
                 .rationale = "The SDK throws `ArgumentException: Invalid value for endpoint property, it "
                              "must be a valid URI.` (`clientEndpoint`, `serverEndpoint`). A host name "
                              "without `https://` is no URL, and `wss://` is not accepted.",
                 .bad = {{{{"appsettings.json", R"({
  "Azure": {
    "SignalR": {
      "ConnectionString": "Endpoint=contoso.service.signalr.net;AuthType=azure.msi;Version=1.0;"
    }
  }
}
)"}}}},
                 .good = {{{{"appsettings.json", R"({
  "Azure": {
    "SignalR": {
      "ConnectionString": "Endpoint=https://contoso.service.signalr.net;AuthType=azure.msi;Version=1.0;"
    }
  }
}
)"}}}}},
    .connection_string = check_endpoint_not_a_url};

}  // namespace signalr_config::lint::rules
