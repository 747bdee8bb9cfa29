#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "lint/facts/endpoint_name.hpp"
#include "lint/model/report.hpp"
#include "lint/model/rule.hpp"

namespace signalr_config::lint::rules {

namespace {

void check_endpoint_name_is_type(const ScopeEntry& where, Report& report) {
  const std::vector<std::string_view> segments = endpoint_segments(where);
  if (segments.size() != 1 || !is_type_name(segments[0])) return;
  Message message;
  message.text("this is a Primary endpoint with the name '").key(segments[0]).text("'");
  report.at_key(where, std::move(message),
                "Write <name>:" + std::string(segments[0]) + " if the type is meant.");
}

}  // namespace

extern constinit const Rule endpoint_name_is_type{
    .metadata = {.id = "ASRS303",
                 .name = "endpoint-name-is-type",
                 .severity = Severity::warning,
                 .summary = "The name of an endpoint is a type.",
                 .rationale = "The key `Azure:SignalR:ConnectionString:secondary` makes a *Primary* "
                              "endpoint whose name is `secondary`: the first part is always the name, and "
                              "the type the second.",
                 .bad = {{{{"appsettings.json", R"({
  "Azure": {
    "SignalR": {
      "ConnectionString": {
        "west": "Endpoint=https://contoso-west.service.signalr.net;AuthType=azure.msi;Version=1.0;",
        "secondary": "Endpoint=https://contoso-east.service.signalr.net;AuthType=azure.msi;Version=1.0;"
      }
    }
  }
}
)"}}}},
                 .good = {{{{"appsettings.json", R"({
  "Azure": {
    "SignalR": {
      "ConnectionString": {
        "west": "Endpoint=https://contoso-west.service.signalr.net;AuthType=azure.msi;Version=1.0;",
        "east:secondary": "Endpoint=https://contoso-east.service.signalr.net;AuthType=azure.msi;Version=1.0;"
      }
    }
  }
}
)"}}}}},
    .entry = check_endpoint_name_is_type};

}  // namespace signalr_config::lint::rules
