#include "lint/facts/connection_string_value.hpp"
#include "lint/model/report.hpp"
#include "lint/model/rule.hpp"

namespace signalr_config::lint::rules {

namespace {

void check_connection_string_quoted(const ConnectionStringValue& value, Report& report) {
  if (value.form != ValueForm::quoted) return;
  const std::size_t quote = value.text.find_first_of("\"'");
  report.add(value.place(make_span(quote, quote + 1)), std::string(value.where.entry.key),
             Message("the value begins with a quote, which the SDK takes for a part of the first property"),
             "Remove the quotes around the connection string.");
}

}  // namespace

extern constinit const Rule connection_string_quoted{
    .metadata = {.id = "ASRS109",
                 .name = "connection-string-quoted",
                 .severity = Severity::error,
                 .summary = "A connection string is in quotes that belong to the value.",
                 .rationale = "The SDK knows no quotes: the name of the first property is then "
                              "`\"Endpoint`, and it throws because there is no `Endpoint`. A .env file for "
                              "`docker run --env-file` and an INI file in XML are where they come from "
                              "most often.",
                 .bad = {{{{"appsettings.json", R"({
  "Azure": {
    "SignalR": {
      "ConnectionString": "'Endpoint=https://contoso.service.signalr.net;AuthType=azure.msi;Version=1.0;'"
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
    .connection_string = check_connection_string_quoted};

}  // namespace signalr_config::lint::rules
