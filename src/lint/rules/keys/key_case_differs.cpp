#include "lint/model/report.hpp"
#include "lint/model/rule.hpp"
#include "lint/model/scope.hpp"
#include "signalr/keys/meaning.hpp"
#include "signalr_config/service_endpoint.hpp"

namespace signalr_config::lint::rules {

namespace {

void check_key_case_differs(const ScopeEntry& where, Report& report) {
  if (where.meaning.role != KeyRole::endpoint || !where.in_effect) return;
  for (const Entry* other : where.scope.configuration.find_all(where.entry.key)) {
    const KeyMeaning meaning = signalr::meaning_of(other->key, where.scope.host, where.scope.connection);
    if (meaning.name_and_type == where.meaning.name_and_type || other->origin.document == nullptr) continue;
    if (parse_endpoint_key(meaning.name_and_type).name ==
        parse_endpoint_key(where.meaning.name_and_type).name)
      continue;
    Finding& finding = report.at_key(
        where, Message("the same endpoint has another spelling elsewhere: one of them is its name"),
        "Write both alike.");
    finding.related.push_back({key_location(other->origin), "spelt differently"});
    return;
  }
}

}  // namespace

extern constinit const Rule key_case_differs{
    .metadata = {.id = "ASRS310",
                 .name = "key-case-differs",
                 .severity = Severity::warning,
                 .summary = "Keys that differ only by case stand in different files.",
                 .rationale = "They are one key: the value of the later file counts. The name of the "
                              "endpoint keeps the spelling of one of them, and names are compared by case "
                              "(by the routers of an application, for example).",
                 .bad = {{{{"appsettings.json", R"({
  "Azure": {
    "SignalR": {
      "ConnectionString": {
        "west": "Endpoint=https://contoso-west.service.signalr.net;AuthType=azure.msi;Version=1.0;",
        "East": "Endpoint=https://contoso-east.service.signalr.net;AuthType=azure.msi;Version=1.0;"
      }
    }
  }
}
)"},
                           {"appsettings.Production.json", R"({
  "Azure": {
    "SignalR": {
      "ConnectionString": {
        "east": "Endpoint=https://contoso-east-2.service.signalr.net;AuthType=azure.msi;Version=1.0;"
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
        "east": "Endpoint=https://contoso-east.service.signalr.net;AuthType=azure.msi;Version=1.0;"
      }
    }
  }
}
)"},
                            {"appsettings.Production.json", R"({
  "Azure": {
    "SignalR": {
      "ConnectionString": {
        "east": "Endpoint=https://contoso-east-2.service.signalr.net;AuthType=azure.msi;Version=1.0;"
      }
    }
  }
}
)"}}}}},
    .entry = check_key_case_differs};

}  // namespace signalr_config::lint::rules
