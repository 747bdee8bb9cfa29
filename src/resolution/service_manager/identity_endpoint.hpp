#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "resolution/resolution_builder.hpp"

namespace signalr_config::resolution {

/// Whether the keys of a section make an endpoint of a URI and a credential: it has a `serviceUri`.
bool has_identity_endpoint(const Configuration& configuration, const std::string& section);

/// Whether a key below a name (`east:serviceUri`) is one of an identity section's, and no type.
bool is_identity_key(std::string_view name_and_key);

/// Makes it, or fails as the Functions extensions' TryGetNamedEndpointFromIdentity does, and in its order:
/// type, credential, server and client endpoint, URI. `name` is the endpoint's; empty for the unnamed one.
/// Nothing: a failure was reported.
struct IdentityEndpoint {
  ServiceEndpoint endpoint;
  std::string path;    ///< of the service URI
  const Entry* entry;  ///< the service URI's
};
std::optional<IdentityEndpoint> read_identity_endpoint(ResolutionBuilder& builder, const std::string& section,
                                                       const std::string& name);

}  // namespace signalr_config::resolution
