#include <utility>

#include "lint/facts/array_keys.hpp"
#include "lint/model/report.hpp"
#include "lint/model/rule.hpp"
#include "signalr_config/service_endpoint.hpp"

namespace signalr_config::lint::rules {

namespace {

void check_connection_string_array(const ScopeEntry& where, Report& report) {
  if (where.meaning.role != KeyRole::endpoint || !where.in_effect || !where.entry.value) return;
  const auto element = array_element(where);
  if (!element) return;
  // Each array is told once, at its first element.
  if (where.entry.key.substr(element->number_begin, element->number_size) != "0") return;
  Message message;
  message.text("an array makes endpoints whose names are numbers: this one is '")
      .key(parse_endpoint_key(where.meaning.name_and_type).name)
      .text("'");
  report.at_value(where, std::move(message),
                  "Write an object: \"<name>\": \"Endpoint=...\", \"<name>:secondary\": ...");
}

}  // namespace

extern constinit const Rule connection_string_array{
    .metadata = {.id = "ASRS312",
                 .name = "connection-string-array",
                 .severity = Severity::warning,
                 .summary = "Connection strings stand in an array.",
                 .rationale = "The elements of an array have their numbers for keys: they become endpoints "
                              "named `0`, `1`..., and inside of nested arrays the number is read as the "
                              "type. Objects with a name and a value in them are not what the SDK expects, "
                              "and make it throw.",
                 .bad = {{{{"appsettings.json", R"({
  "Azure": {
    "SignalR": {
      "ConnectionString": [
        "Endpoint=https://contoso-west.service.signalr.net;AuthType=azure.msi;Version=1.0;",
        "Endpoint=https://contoso-east.service.signalr.net;AuthType=azure.msi;Version=1.0;"
      ]
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
    .entry = check_connection_string_array};

}  // namespace signalr_config::lint::rules
