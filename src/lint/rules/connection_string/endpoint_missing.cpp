#include <algorithm>
#include <string>
#include <utility>

#include "lint/facts/sdk_refusal.hpp"
#include "lint/facts/unknown_property.hpp"
#include "lint/model/report.hpp"
#include "lint/model/rule.hpp"

namespace signalr_config::lint::rules {

namespace {

const ConnectionStringProperty* meant_for_endpoint(const ConnectionStringValue& value) {
  const auto& properties = value.contents.properties;
  const auto found = std::ranges::find_if(properties, may_be_endpoint);
  return found == properties.end() ? nullptr : &*found;
}

void check_endpoint_missing(const ConnectionStringValue& value, Report& report) {
  const ConnectionStringProperty* meant = meant_for_endpoint(value);
  const bool is_slip = meant != nullptr && value.form == ValueForm::connection_string;
  if (!is_slip || value.error(DiagnosticCode::connection_string_endpoint_missing) == nullptr) {
    return report_refusal(value, report, {DiagnosticCode::connection_string_endpoint_missing});
  }
  Message message;
  message.text("the connection string has no Endpoint, and a property ").key(meant->name);
  message.text(" that the SDK does not read");
  report.add(value.place(meant->name_span), std::string(value.where.entry.key), std::move(message),
             "Did you mean Endpoint?");
}

}  // namespace

extern constinit const Rule endpoint_missing{
    .metadata = {.id = "ASRS101",
                 .name = "endpoint-missing",
                 .severity = Severity::error,
                 .summary = "A connection string without `Endpoint`.",
                 .rationale = "The SDK throws `ArgumentException: Connection string missing required "
                              "properties endpoint.` when the application starts. Quotes around a string "
                              "and another name for the property have that effect too.",
                 .bad = {{{{"appsettings.json", R"({
  "Azure": {
    "SignalR": {
      "ConnectionString": "Host=https://contoso.service.signalr.net;AuthType=azure.msi;Version=1.0;"
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
    .connection_string = check_endpoint_missing};

}  // namespace signalr_config::lint::rules
