#include "lint/facts/unknown_property.hpp"
#include "lint/facts/connection_string_value.hpp"
#include "lint/model/report.hpp"
#include "lint/model/rule.hpp"

namespace signalr_config::lint::rules {

namespace {

void check_unknown_property(const ConnectionStringValue& value, Report& report) {
  if (value.form != ValueForm::connection_string) return;
  for (const ConnectionStringProperty& property : value.contents.properties) {
    if (property.recognised || is_told_by_refusal(value, property)) continue;
    const UnknownProperty unknown = look_at_unknown_property(value, property);
    Finding& finding = report.add(value.place(property.name_span), std::string(value.where.entry.key),
                                  unknown.message, unknown.hint);
    const auto meant = meant_property(property.name);
    if (!meant || value.find(*meant) != nullptr) continue;
    finding.fix = fix_part(value.where, property.name_span, *meant, FixEffect::changes_outcome);
  }
}

}  // namespace

extern constinit const Rule unknown_property{
    .metadata = {.id = "ASRS121",
                 .name = "unknown-property",
                 .severity = Severity::warning,
                 .summary = "A connection string has a property that the SDK does not read.",
                 .rationale = "The SDK ignores it without a word. Some spellings stand in public documents "
                              "and are not read all the same: `ClientCertPath` (it is `ClientCert`), "
                              "`client-id` (it is `ClientId`).",
                 .bad = {{{{"appsettings.json", R"({
  "Azure": {
    "SignalR": {
      "ConnectionString": "Endpoint=https://contoso.service.signalr.net;AuthType=azure.msi;client-id=11111111-2222-3333-4444-555555555555;Version=1.0;"
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
    .connection_string = check_unknown_property};

}  // namespace signalr_config::lint::rules
