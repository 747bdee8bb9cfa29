#include <optional>
#include <string>
#include <variant>

#include "lint/facts/configured_endpoints.hpp"
#include "lint/facts/service_host.hpp"
#include "lint/model/report.hpp"
#include "lint/model/rule.hpp"

namespace signalr_config::lint::rules {

namespace {

std::optional<AzureCloud> cloud_of(const ConfiguredEndpoint& endpoint) {
  return cloud_of_host(endpoint.endpoint.service_uri.host());
}

std::optional<std::string> tenant_of(const ConfiguredEndpoint& endpoint) {
  const Credential& credential = endpoint.endpoint.credential;
  if (const auto* secret = std::get_if<ClientSecretCredential>(&credential)) return secret->tenant_id;
  if (const auto* certificate = std::get_if<ClientCertificateCredential>(&credential))
    return certificate->tenant_id;
  return std::nullopt;
}

template <typename T>
bool differ(const std::optional<T>& a, const std::optional<T>& b) {
  return a && b && *a != *b;
}

void check_clouds_mixed(const Scope& scope, Report& report) {
  for (const ScopeResolution& one : scope.resolutions) {
    const ConfiguredEndpoint* first = nullptr;
    for (const ConfiguredEndpoint* endpoint : endpoints_in_effect(one.resolution)) {
      if (first == nullptr) {
        first = endpoint;
        continue;
      }
      const bool cloud_differs = differ(cloud_of(*first), cloud_of(*endpoint));
      if (!cloud_differs && !differ(tenant_of(*first), tenant_of(*endpoint))) continue;
      Finding& finding =
          report.add(value_location(endpoint->entry->origin), endpoint->key,
                     Message(cloud_differs ? "this endpoint is in another cloud than the first one"
                                           : "this endpoint has another tenant than the first one"),
                     "Use endpoints of one cloud and tenant in one application.");
      finding.related.push_back({value_location(first->entry->origin), "the first one"});
      break;
    }
  }
}

}  // namespace

extern constinit const Rule clouds_mixed{
    .metadata = {.id = "ASRS205",
                 .name = "clouds-mixed",
                 .severity = Severity::warning,
                 .summary = "The endpoints are in different clouds, or in different tenants.",
                 .rationale = "Resources in China or for the US Government are not reached with "
                              "credentials of the public cloud, and the client secret of one tenant says "
                              "nothing in another. One of the endpoints is probably that of another "
                              "installation.",
                 .bad = {{{{"appsettings.json", R"({
  "Azure": {
    "SignalR": {
      "ConnectionString": {
        "west": "Endpoint=https://contoso-west.service.signalr.net;AuthType=azure.msi;Version=1.0;",
        "east": "Endpoint=https://contoso-east.signalr.azure.cn;AuthType=azure.msi;Version=1.0;"
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
    .application = check_clouds_mixed};

}  // namespace signalr_config::lint::rules
