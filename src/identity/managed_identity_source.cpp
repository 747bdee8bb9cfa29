#include "identity/managed_identity_source.hpp"

#include <algorithm>
#include <initializer_list>

namespace signalr_config {

identity::ManagedIdentitySource identity::managed_identity_source(const Environment& environment) {
  const auto set = [&](std::initializer_list<std::string_view> names) {
    return std::ranges::all_of(
        names, [&](std::string_view name) { return !environment.get(name).value_or("").empty(); });
  };
  if (set({"IDENTITY_ENDPOINT", "IDENTITY_HEADER", "IDENTITY_SERVER_THUMBPRINT"}))
    return identity::ManagedIdentitySource::service_fabric;
  if (set({"IDENTITY_ENDPOINT", "IDENTITY_HEADER"}) || set({"MSI_ENDPOINT", "MSI_SECRET"}))
    return identity::ManagedIdentitySource::app_service;
  if (set({"MSI_ENDPOINT"})) return identity::ManagedIdentitySource::cloud_shell;
  if (set({"IDENTITY_ENDPOINT", "IMDS_ENDPOINT"})) return identity::ManagedIdentitySource::azure_arc;
  if (set({"AZURE_TENANT_ID", "AZURE_CLIENT_ID", "AZURE_FEDERATED_TOKEN_FILE"}))
    return identity::ManagedIdentitySource::token_exchange;
  return identity::ManagedIdentitySource::instance_metadata;
}

std::string_view identity::describe(identity::ManagedIdentitySource source) {
  switch (source) {
    case identity::ManagedIdentitySource::service_fabric:
      return "Service Fabric (IDENTITY_ENDPOINT, IDENTITY_SERVER_THUMBPRINT)";
    case identity::ManagedIdentitySource::app_service:
      return "App Service, Functions or Container Apps (IDENTITY_ENDPOINT or MSI_ENDPOINT)";
    case identity::ManagedIdentitySource::cloud_shell:
      return "Cloud Shell (MSI_ENDPOINT)";
    case identity::ManagedIdentitySource::azure_arc:
      return "Azure Arc (IMDS_ENDPOINT)";
    case identity::ManagedIdentitySource::token_exchange:
      return "token exchange (AZURE_FEDERATED_TOKEN_FILE)";
    case identity::ManagedIdentitySource::instance_metadata:
      break;
  }
  return "the instance metadata service of an Azure machine";
}

}  // namespace signalr_config
