#pragma once

#include <string_view>

#include "signalr_config/environment.hpp"

namespace signalr_config::identity {

/// Where a managed identity's tokens come from, in the order in which Azure.Identity looks.
enum class ManagedIdentitySource {
  service_fabric,
  app_service,
  cloud_shell,
  azure_arc,
  token_exchange,
  instance_metadata,  ///< nothing in the environment says otherwise: an address on the network is asked
};

/// What the variables select (ManagedIdentityClient.SelectManagedIdentitySource).
ManagedIdentitySource managed_identity_source(const Environment& environment);

/// For people: `App Service (IDENTITY_ENDPOINT)`.
std::string_view describe(ManagedIdentitySource source);

}  // namespace signalr_config::identity
