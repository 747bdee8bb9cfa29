#include <string>

#include "dotnet/white_space.hpp"
#include "lint/facts/connection_string_value.hpp"
#include "lint/model/report.hpp"
#include "lint/model/rule.hpp"
#include "signalr/disclosure/masking_rules.hpp"

namespace signalr_config::lint::rules {

namespace {

void check_segment_without_value(const ConnectionStringValue& value, Report& report) {
  if (value.form != ValueForm::connection_string || value.accepted() == nullptr) return;
  for (const Span segment : value.contents.ignored_segments) {
    const std::string_view text = value.text.substr(segment.begin, segment.size());
    if (dotnet::trim(text).empty()) continue;
    const bool is_id = signalr::is_guid(dotnet::trim(text));
    report.add(value.place(segment), std::string(value.where.entry.key),
               Message(is_id ? "an id without a name: the SDK ignores it"
                             : "a part without '=': the SDK ignores it"),
               is_id ? "Write ClientId=<id>." : "Write Name=value, or remove it.");
  }
}

}  // namespace

extern constinit const Rule segment_without_value{
    .metadata = {.id = "ASRS122",
                 .name = "segment-without-value",
                 .severity = Severity::warning,
                 .summary = "A part of a connection string has no `=`.",
                 .rationale = "The SDK ignores such parts without a word. Service Connector's documents "
                              "show an id alone (`AuthType=aad;<client-ID>`), with which the "
                              "system-assigned identity is used in place of the one that was meant.",
                 .bad = {{{{"appsettings.json", R"({
  "Azure": {
    "SignalR": {
      "ConnectionString": "Endpoint=https://contoso.service.signalr.net;AuthType=azure.msi;11111111-2222-3333-4444-555555555555;Version=1.0;"
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
    .connection_string = check_segment_without_value};

}  // namespace signalr_config::lint::rules
