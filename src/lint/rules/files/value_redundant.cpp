#include <vector>

#include "lint/model/fix.hpp"
#include "lint/model/report.hpp"
#include "lint/model/rule.hpp"
#include "lint/model/scope.hpp"
#include "lint/model/variables.hpp"

namespace signalr_config::lint::rules {

namespace {

void check_value_redundant(const ScopeEntry& where, Report& report) {
  if (!where.in_effect || where.meaning.role == KeyRole::none || where.source.refused() || is_variable(where))
    return;
  const std::vector<const Entry*> chain = where.scope.configuration.find_all(where.entry.key);
  if (chain.size() < 2 || chain[1]->value != where.entry.value || chain[1]->origin.document == nullptr)
    return;
  Finding& finding = report.at_value(where, Message("an earlier file has the same value"), "Remove it here.");
  finding.related.push_back({value_location(chain[1]->origin), "the same value"});
  finding.fix = fix_by_removal(where.entry, FixEffect::none);
}

}  // namespace

extern constinit const Rule value_redundant{
    .metadata = {.id = "ASRS607",
                 .name = "value-redundant",
                 .severity = Severity::info,
                 .by_default = RuleDefault::off,
                 .summary = "A file repeats a value that it would get from an earlier one.",
                 .rationale = "It changes nothing today, and keeps the environment at the old value when "
                              "somebody changes the base file.",
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
      "ConnectionString": "Endpoint=https://contoso.service.signalr.net;AuthType=azure.msi;Version=1.0;"
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
)"},
                            {"appsettings.Production.json", R"({
  "Azure": {
    "SignalR": {
      "ApplicationName": "chat"
    }
  }
}
)"}}}}},
    .entry = check_value_redundant};

}  // namespace signalr_config::lint::rules
