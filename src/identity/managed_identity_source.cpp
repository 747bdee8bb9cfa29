#include "identity/managed_identity_source.hpp"

#include <algorithm>
#include <initializer_list>

namespace signalr_config {

ManagedIdentitySource managed_identity_source(const Environment& environment) {
  const auto set = [&](std::initializer_list<std::string_view> names) {
    return std::ranges::all_of(
        names, [&](std::string_view name) { return !environment.get(name).value_or("").empty(); });
  };
  if (set({"IDENTITY_ENDPOINT", "IDENTITY_HEADER", "IDENTITY_SERVER_THUMBPRINT"}))
    return ManagedIdentitySource::service_fabric;
  if (set({"IDENTITY_ENDPOINT", "IDENTITY_HEADER"}) || set({"MSI_ENDPOINT", "MSI_SECRET"}))
    return ManagedIdentitySource::app_service;
  if (set({"MSI_ENDPOINT"})) return ManagedIdentitySource::cloud_shell;
  if (set({"IDENTITY_ENDPOINT", "IMDS_ENDPOINT"})) return ManagedIdentitySource::azure_arc;
  if (set({"AZURE_TENANT_ID", "AZURE_CLIENT_ID", "AZURE_FEDERATED_TOKEN_FILE"}))
    return ManagedIdentitySource::token_exchange;
  return ManagedIdentitySource::instance_metadata;
}

std::string_view describe(ManagedIdentitySource source) {
  switch (source) {
    case ManagedIdentitySource::service_fabric:
      return "Service Fabric (IDENTITY_ENDPOINT, IDENTITY_SERVER_THUMBPRINT)";
    case ManagedIdentitySource::app_service:
      return "App Service, Functions or Container Apps (IDENTITY_ENDPOINT or MSI_ENDPOINT)";
    case ManagedIdentitySource::cloud_shell:
      return "Cloud Shell (MSI_ENDPOINT)";
    case ManagedIdentitySource::azure_arc:
      return "Azure Arc (IMDS_ENDPOINT)";
    case ManagedIdentitySource::token_exchange:
      return "token exchange (AZURE_FEDERATED_TOKEN_FILE)";
    case ManagedIdentitySource::instance_metadata:
      break;
  }
  return "the instance metadata service of an Azure machine";
}

}  // namespace signalr_config
