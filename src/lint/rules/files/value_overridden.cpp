#include <vector>

#include "lint/model/report.hpp"
#include "lint/model/rule.hpp"
#include "lint/model/scope.hpp"

namespace signalr_config::lint::rules {

namespace {

void check_value_overridden(const ScopeEntry& where, Report& report) {
  if (where.in_effect || where.meaning.role == KeyRole::none || where.source.refused()) return;
  const std::vector<const Entry*> chain = where.scope.configuration.find_all(where.entry.key);
  if (chain.empty()) return;
  Finding& finding = report.at_value(where, Message("a later source overrides this value"),
                                     "Remove it where it is not needed.");
  for (const Entry* entry : chain) {
    if (entry == &where.entry || entry->origin.document == nullptr) continue;
    finding.related.push_back(
        {value_location(entry->origin), entry == chain.front() ? "in effect" : "overridden as well"});
  }
}

}  // namespace

extern constinit const Rule value_overridden{
    .metadata = {.id = "ASRS605",
                 .name = "value-overridden",
                 .severity = Severity::info,
                 .by_default = RuleDefault::off,
                 .summary = "The value of a key is overridden by a later source.",
                 .rationale = "For those who ask why a value does not take effect: every value of the key "
                              "is shown, in the order in which they override.",
                 .bad = {{{{"appsettings.json", R"({
  "Azure": {
    "SignalR": {
      "ConnectionString": "Endpoint=https://contoso.service.signalr.net;AuthType=azure.msi;Version=1.0;"
    }
  }
}
)"},
                           {"appsettings.Production.json", R"({
  "Azure": {
    "SignalR": {
      "ConnectionString": "Endpoint=https://contoso-prod.service.signalr.net;AuthType=azure.msi;Version=1.0;"
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
    .entry = check_value_overridden};

}  // namespace signalr_config::lint::rules
