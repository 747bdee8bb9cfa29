#include <utility>
#include <vector>

#include "lint/model/fix.hpp"
#include "lint/model/report.hpp"
#include "lint/model/rule.hpp"
#include "lint/model/scope.hpp"

namespace signalr_config::lint::rules {

namespace {

void check_duplicate_endpoint(const Scope& scope, Report& report) {
  for (const ScopeResolution& one : scope.resolutions) {
    const auto configured = one.resolution.configured();
    for (const ConfiguredEndpoint& loser : configured) {
      const bool is_duplicate =
          loser.use == EndpointUse::equal_to_another || loser.use == EndpointUse::same_endpoint_as_another;
      if (!is_duplicate || !loser.winner || loser.entry == nullptr) continue;
      const ConfiguredEndpoint& winner = configured[*loser.winner];
      Message message;
      message.text("this endpoint is not used: ")
          .key(winner.endpoint.name.empty() ? "the default one" : winner.endpoint.name);
      message.text(" has the same URL");
      Finding& finding = report.add(value_location(loser.entry->origin), loser.key, std::move(message),
                                    "Remove one of them.");
      finding.fix = fix_by_removal(*loser.entry, FixEffect::none);
      if (winner.entry != nullptr)
        finding.related.push_back({value_location(winner.entry->origin), "this one is used"});
    }
  }
}

}  // namespace

extern constinit const Rule duplicate_endpoint{
    .metadata = {.id = "ASRS203",
                 .name = "duplicate-endpoint",
                 .severity = Severity::warning,
                 .summary = "Several endpoints have the same URL.",
                 .rationale = "The SDK keeps one of them: the first primary one, else the first, where the "
                              "default connection string comes first and the named ones in the reverse "
                              "order of their keys. Where name and type are the same too, it says nothing; "
                              "else it logs a warning.",
                 .bad = {{{{"appsettings.json", R"({
  "Azure": {
    "SignalR": {
      "ConnectionString": {
        "west": "Endpoint=https://contoso-chat.service.signalr.net;AuthType=azure.msi;Version=1.0;",
        "east:secondary": "Endpoint=https://contoso-chat.service.signalr.net;AuthType=azure.msi;Version=1.0;"
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
    .application = check_duplicate_endpoint};

}  // namespace signalr_config::lint::rules
