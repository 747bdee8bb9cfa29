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

void check_endpoint_type_numeric(const ScopeEntry& where, Report& report) {
  const std::vector<std::string_view> segments = endpoint_segments(where);
  if (segments.size() < 2 || is_type_name(segments[1]) || is_in_array(where)) return;
  const EndpointKey parsed = parse_endpoint_key(where.meaning.name_and_type);
  if (parsed.name == where.meaning.name_and_type) return;  // no type at all: another rule
  const bool is_defined = parsed.type == EndpointType::primary || parsed.type == EndpointType::secondary;
  Message message;
  message.text("the type '").key(segments[1]).text("' is read as ");
  message.text(parsed.type == EndpointType::primary ? "Primary"
               : is_defined                         ? "Secondary"
                                                    : "a type that does not exist, which is not Primary");
  report.at_key(where, std::move(message), "Write primary or secondary.");
}

}  // namespace

extern constinit const Rule endpoint_type_numeric{
    .metadata = {.id = "ASRS302",
                 .name = "endpoint-type-numeric",
                 .severity = Severity::warning,
                 .summary = "The type of an endpoint is a number or a list.",
                 .rationale = "The SDK reads the type with `Enum.TryParse`, which takes numbers (`1` is "
                              "Secondary, `7` is a type that does not exist and is no primary) and lists "
                              "(`Primary,Secondary` is Secondary).",
                 .bad = {{{{"appsettings.json", R"({
  "Azure": {
    "SignalR": {
      "ConnectionString": {
        "west": "Endpoint=https://contoso-west.service.signalr.net;AuthType=azure.msi;Version=1.0;",
        "east:1": "Endpoint=https://contoso-east.service.signalr.net;AuthType=azure.msi;Version=1.0;"
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
    .entry = check_endpoint_type_numeric};

}  // namespace signalr_config::lint::rules
