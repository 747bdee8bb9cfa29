#include <string>

#include "lint/facts/connection_string_value.hpp"
#include "lint/model/report.hpp"
#include "lint/model/rule.hpp"
#include "signalr/connection_string/properties.hpp"

namespace signalr_config::lint::rules {

namespace {

std::string root_of(const Uri& uri) {
  return std::string(uri.scheme()) + "://" + std::string(uri.authority());
}

void check_endpoint_with_path(const ConnectionStringValue& value, Report& report) {
  const ConnectionString* string = value.accepted();
  if (string == nullptr || value.form != ValueForm::connection_string) return;
  const Uri& uri = string->endpoint;
  const bool has_path = uri.path().size() > 1;
  const bool has_query = !uri.query().empty();
  if (!has_path && !has_query && uri.fragment().empty() && uri.user_info().empty()) return;
  const std::string what = has_path                 ? "a path"
                           : has_query              ? "a query"
                           : uri.fragment().empty() ? "user info"
                                                    : "a fragment";
  report.add(value.place(value.find(signalr::property::endpoint)->value_span),
             std::string(value.where.entry.key),
             Message("Endpoint has " + what + ", with which the SDK makes broken URLs"),
             "Write the scheme and the host alone: " + root_of(uri) + ".");
}

}  // namespace

extern constinit const Rule endpoint_with_path{
    .metadata = {.id = "ASRS123",
                 .name = "endpoint-with-path",
                 .severity = Severity::warning,
                 .summary = "`Endpoint` has a path, a query, a fragment or user info.",
                 .rationale = "The SDK appends `client/?hub=...` to the URL without a slash, after it has "
                              "removed the slashes at its end: the path becomes `/pathclient/`, and a "
                              "query swallows what follows. User info is dropped from the addresses that "
                              "are shown and kept in those that are called.",
                 .bad = {{{{"appsettings.json", R"({
  "Azure": {
    "SignalR": {
      "ConnectionString": "Endpoint=https://contoso.service.signalr.net/chat;AuthType=azure.msi;Version=1.0;"
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
    .connection_string = check_endpoint_with_path};

}  // namespace signalr_config::lint::rules
