#include <map>
#include <string>
#include <utility>
#include <variant>

#include "lint/facts/access_key.hpp"
#include "lint/facts/configured_endpoints.hpp"
#include "lint/model/report.hpp"
#include "lint/model/rule.hpp"

namespace signalr_config::lint::rules {

namespace {

void check_key_of_several_endpoints(const Scope& scope, Report& report) {
  for (const ScopeResolution& one : scope.resolutions) {
    std::map<std::string, const ConfiguredEndpoint*> firsts;
    for (const ConfiguredEndpoint* endpoint : endpoints_in_effect(one.resolution)) {
      const auto* key = std::get_if<AccessKeyCredential>(&endpoint->endpoint.credential);
      if (key == nullptr || is_sample_secret(key->key.reveal())) continue;
      const auto [first, is_new] = firsts.try_emplace(key->key.reveal(), endpoint);
      const Uri& uri = endpoint->endpoint.service_uri;
      if (is_new || first->second->endpoint.service_uri.host() == uri.host()) continue;
      Finding& finding =
          report.add(value_location(endpoint->entry->origin), endpoint->key,
                     Message("another endpoint has the same access key: that of one of them was copied"),
                     "Copy the key of each: az signalr key list --name NAME --resource-group GROUP.");
      finding.related.push_back({value_location(first->second->entry->origin), "the other one"});
    }
  }
}

}  // namespace

extern constinit const Rule key_of_several_endpoints{
    .metadata = {.id = "ASRS412",
                 .name = "key-of-several-endpoints",
                 .severity = Severity::warning,
                 .summary = "Two endpoints of different resources have the same access key.",
                 .rationale =
                     "Every resource has keys of its own, so one of the two was copied from the other "
                     "together with its key, and the service refuses every connection to it.",
                 .bad = {{{{"appsettings.json", R"({
  "Azure": {
    "SignalR": {
      "ConnectionString": {
        "east": "Endpoint=https://contoso-east.service.signalr.net;AccessKey=7h0BqQm2Zr5TtYw8VxPfLkJsDnCgE4aUo6iR1MdHbXc=;Version=1.0;",
        "west": "Endpoint=https://contoso-west.service.signalr.net;AccessKey=7h0BqQm2Zr5TtYw8VxPfLkJsDnCgE4aUo6iR1MdHbXc=;Version=1.0;"
      }
    }
  }
}
)"}}}},
                 .good = {{{{"appsettings.json", R"({
  "Azure": {
    "SignalR": {
      "ConnectionString": {
        "east": "Endpoint=https://contoso-east.service.signalr.net;AuthType=azure.msi;Version=1.0;",
        "west": "Endpoint=https://contoso-west.service.signalr.net;AuthType=azure.msi;Version=1.0;"
      }
    }
  }
}
)"}}}}},
    .application = check_key_of_several_endpoints};

}  // namespace signalr_config::lint::rules
