#include "lint/model/report.hpp"
#include "lint/model/rule.hpp"
#include "lint/model/scope.hpp"
#include "signalr/keys/options.hpp"

namespace signalr_config::lint::rules {

namespace {

void check_application_name_colon(const ScopeEntry& where, Report& report) {
  if (where.meaning.known_option != &signalr::option::application_name_slip || !where.in_effect) return;
  Finding& finding =
      report.at_key(where, Message("the SDK reads this key by a slip of its own, and before ApplicationName"),
                    "Name the key ApplicationName.");
  Location colon = key_location(where.entry.origin);
  const std::string_view key = colon.document->text(colon.span);
  const std::size_t size = key.ends_with("__") ? 2 : 1;
  if (size == 1 && !key.ends_with(':')) return;
  colon.span.begin = colon.span.end - static_cast<std::uint32_t>(size);
  finding.fix = fix_text(colon, "", FixEffect::none);
}

}  // namespace

extern constinit const Rule application_name_colon{
    .metadata = {.id = "ASRS506",
                 .name = "application-name-colon",
                 .severity = Severity::warning,
                 .summary = "The application's name has the key `ApplicationName:`, with a colon.",
                 .rationale = "The SDK reads that key first, by an old slip, and `ApplicationName` only "
                              "where it is not set. An empty value under it hides the other one.",
                 .bad = {{{{"appsettings.json", R"({
  "Azure": {
    "SignalR": {
      "ConnectionString": "Endpoint=https://contoso-chat.service.signalr.net;AuthType=azure.msi;Version=1.0;",
      "ApplicationName:": "chat"
    }
  }
}
)"}}}},
                 .good = {{{{"appsettings.json", R"({
  "Azure": {
    "SignalR": {
      "ConnectionString": "Endpoint=https://contoso-chat.service.signalr.net;AuthType=azure.msi;Version=1.0;",
      "ApplicationName": "chat"
    }
  }
}
)"}}}}},
    .entry = check_application_name_colon};

}  // namespace signalr_config::lint::rules
