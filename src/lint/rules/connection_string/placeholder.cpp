#include <string>

#include "lint/facts/connection_string_value.hpp"
#include "lint/model/report.hpp"
#include "lint/model/rule.hpp"

namespace signalr_config::lint::rules {

namespace {

void report_placeholder(const ConnectionStringValue& value, Report& report, Location place,
                        std::string_view text) {
  const bool is_token = holds_token(text);
  Finding& finding =
      report.add(std::move(place), std::string(value.where.entry.key),
                 Message(is_token ? "a token stands where a value is expected"
                                  : "a placeholder stands where a value is expected"),
                 is_token ? "See that it is replaced before the application starts: .NET does "
                            "not."
                          : "Set the value, or remove the key here if another source sets it.");
  // As the SDK throws then. What a deployment puts in the place of a token, nobody knows here.
  if (value.accepted() == nullptr) finding.severity = Severity::error;
  const bool is_left_to_others =
      is_left_to_deployment(text) || (value.where.scope.has_secrets_id && is_left_to_user_secrets(text));
  if (is_token || is_left_to_others) finding.severity = Severity::info;
}

void check_placeholder(const ConnectionStringValue& value, Report& report) {
  if (value.form == ValueForm::placeholder) {
    report_placeholder(value, report, value.place(), value.text);
    return;
  }
  if (value.form != ValueForm::connection_string) return;
  for (const ConnectionStringProperty& property : value.contents.properties) {
    if (holds_placeholder(property.value))
      report_placeholder(value, report, value.place(property.value_span), property.value);
  }
}

}  // namespace

extern constinit const Rule placeholder{
    .metadata =
        {.id = "ASRS111",
         .name = "placeholder",
         .severity = Severity::warning,
         .summary = "A placeholder was left in.",
         .rationale =
             "Somebody was to put a value there: `<access-key>`, `#{TOKEN}#`, `changeme`. "
             "The SDK throws if it is the whole value or the host of the endpoint; it "
             "takes it for the key otherwise, and the service refuses every connection. Tokens that "
             "a deployment replaces (`$(Key)`, `#{Key}#`, `__Key__`, `${KEY}`) are told as "
             "information: whether it does cannot be seen here. So is what says that it comes from user "
             "secrets, where the project has them, or from a vault or the environment.",
         .bad = {{{{"appsettings.json", R"({
  "Azure": {
    "SignalR": {
      "ConnectionString": "Endpoint=https://contoso.service.signalr.net;AccessKey=<access-key>;Version=1.0;"
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
    .connection_string = check_placeholder};

}  // namespace signalr_config::lint::rules
