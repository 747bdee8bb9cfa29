#include <optional>
#include <string>

#include "lint/facts/connection_string_value.hpp"
#include "lint/model/report.hpp"
#include "lint/model/rule.hpp"
#include "signalr/connection_string/properties.hpp"

namespace signalr_config::lint::rules {

namespace {

void look_at(const ConnectionStringValue& value, Report& report, const std::optional<Uri>& uri,
             std::string_view name) {
  if (!uri) return;
  const bool is_joined_well = uri->path().ends_with('/') && uri->query().empty() && uri->fragment().empty();
  if (is_joined_well) return;
  const bool has_more = !uri->query().empty() || !uri->fragment().empty();
  report.add(
      value.place(value.find(name)->value_span), std::string(value.where.entry.key),
      Message(std::string(name) + (has_more ? " has a query or a fragment, to which the SDK appends the path"
                                            : " has a path without a slash at its end, to which the SDK "
                                              "appends without one")),
      has_more ? "Remove the query." : "End it with a slash.");
}

void check_path_without_slash(const ConnectionStringValue& value, Report& report) {
  const ConnectionString* string = value.accepted();
  if (string == nullptr) return;
  look_at(value, report, string->client_endpoint, signalr::property::client_endpoint);
  look_at(value, report, string->server_endpoint, signalr::property::server_endpoint);
}

}  // namespace

extern constinit const Rule path_without_slash{
    .metadata = {.id = "ASRS124",
                 .name = "path-without-slash",
                 .severity = Severity::warning,
                 .summary = "The path of `ClientEndpoint` or `ServerEndpoint` does not end in a slash, "
                            "or has a query after it.",
                 .rationale = "The SDK appends `client/?hub=...` (`server/...`) to the URL as it is: "
                              "`https://proxy/chat` becomes `https://proxy/chatclient/?hub=...`.",
                 .bad = {{{{"appsettings.json", R"({
  "Azure": {
    "SignalR": {
      "ConnectionString": "Endpoint=https://contoso.service.signalr.net;AuthType=azure.msi;Version=1.0;ClientEndpoint=https://proxy.contoso.example/chat;"
    }
  }
}
)"}}}},
                 .good = {{{{"appsettings.json", R"({
  "Azure": {
    "SignalR": {
      "ConnectionString": "Endpoint=https://contoso.service.signalr.net;AuthType=azure.msi;Version=1.0;ClientEndpoint=https://proxy.contoso.example/chat/;"
    }
  }
}
)"}}}}},
    .connection_string = check_path_without_slash};

}  // namespace signalr_config::lint::rules
