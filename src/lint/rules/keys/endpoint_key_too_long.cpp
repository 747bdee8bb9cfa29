#include <string_view>
#include <utility>
#include <vector>

#include "lint/facts/array_keys.hpp"
#include "lint/facts/endpoint_name.hpp"
#include "lint/model/report.hpp"
#include "lint/model/rule.hpp"
#include "signalr_config/service_endpoint.hpp"

namespace signalr_config::lint::rules {

namespace {

void check_endpoint_key_too_long(const ScopeEntry& where, Report& report) {
  const std::vector<std::string_view> segments = endpoint_segments(where);
  if (segments.size() < 3 || is_in_array(where)) return;
  const EndpointKey parsed = parse_endpoint_key(where.meaning.name_and_type);
  Message message;
  if (parsed.name == where.meaning.name_and_type) {
    message.text("the second part of the key is not an endpoint type: the endpoint is a Primary named '")
        .key(parsed.name)
        .text("'");
  } else {
    message.text("what stands after the type is dropped: the name is '").key(parsed.name).text("'");
  }
  report.at_key(where, std::move(message), "Write <name>:<type>, with no ':' in the name.");
}

}  // namespace

extern constinit const Rule endpoint_key_too_long{
    .metadata = {.id = "ASRS304",
                 .name = "endpoint-key-too-long",
                 .severity = Severity::warning,
                 .summary = "The key of an endpoint has more than two parts.",
                 .rationale = "The type is the second part. If that is no type, the whole key is the name "
                              "of a *Primary* (`eu:west:secondary`); if it is one, everything after it is "
                              "dropped (`west:secondary:blue` is `west`).",
                 .bad = {{{{"appsettings.json", R"({
  "Azure": {
    "SignalR": {
      "ConnectionString": {
        "west": "Endpoint=https://contoso-west.service.signalr.net;AuthType=azure.msi;Version=1.0;",
        "eu:east:secondary": "Endpoint=https://contoso-east.service.signalr.net;AuthType=azure.msi;Version=1.0;"
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
        "eu-east:secondary": "Endpoint=https://contoso-east.service.signalr.net;AuthType=azure.msi;Version=1.0;"
      }
    }
  }
}
)"}}}}},
    .entry = check_endpoint_key_too_long};

}  // namespace signalr_config::lint::rules
