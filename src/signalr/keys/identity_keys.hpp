#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>

#include "dotnet/ordinal_ignore_case.hpp"

namespace signalr_config::signalr {

/// What the value of a key of an identity section is.
enum class IdentityValue : std::uint8_t {
  uri,
  endpoint_type,
  credential_kind,
  cloud,
  id,
  resource_id,
  secret,
  path,
  text,
};

/// A key of a section that makes an endpoint of Functions: a connection, or a name below
/// `Azure:SignalR:Endpoints`.
struct IdentityKey {
  std::string_view name;
  IdentityValue value;
  bool of_credential = true;  ///< it belongs to the credential, not to the endpoint
};

namespace identity_key {

inline constexpr IdentityKey service_uri{"serviceUri", IdentityValue::uri, false};
inline constexpr IdentityKey type{"type", IdentityValue::endpoint_type, false};
inline constexpr IdentityKey server_endpoint{"serverEndpoint", IdentityValue::uri, false};
inline constexpr IdentityKey client_endpoint{"clientEndpoint", IdentityValue::uri, false};
inline constexpr IdentityKey credential{"credential", IdentityValue::credential_kind};
inline constexpr IdentityKey client_secret{"clientSecret", IdentityValue::secret};

}  // namespace identity_key

inline constexpr std::array identity_keys{
    identity_key::service_uri,
    identity_key::type,
    identity_key::server_endpoint,
    identity_key::client_endpoint,
    identity_key::credential,
    IdentityKey{"tenantId", IdentityValue::id},
    IdentityKey{"clientId", IdentityValue::id},
    identity_key::client_secret,
    IdentityKey{"clientCertificate", IdentityValue::path},
    IdentityKey{"clientCertificateStoreLocation", IdentityValue::text},
    IdentityKey{"clientCertificateStoreName", IdentityValue::text},
    IdentityKey{"managedIdentityClientId", IdentityValue::id},
    IdentityKey{"managedIdentityResourceId", IdentityValue::resource_id},
    IdentityKey{"managedIdentityObjectId", IdentityValue::id},
    IdentityKey{"tokenFilePath", IdentityValue::path},
    IdentityKey{"azureCloud", IdentityValue::cloud},
    IdentityKey{"serviceConnectionId", IdentityValue::text},
    IdentityKey{"systemAccessToken", IdentityValue::secret},
    IdentityKey{"additionallyAllowedTenants", IdentityValue::text},
};

/// What `credential` and `azureCloud` may say.
inline constexpr std::array<std::string_view, 4> credential_kinds{
    "managedidentity", "workloadidentity", "managedidentityasfederatedidentity", "azurepipelines"};
inline constexpr std::array<std::string_view, 3> azure_clouds{"public", "usgov", "china"};

/// The key of that name; null pointer if there is none.
[[nodiscard]] inline const IdentityKey* find_identity_key(std::string_view name) {
  const auto* const found = std::ranges::find_if(
      identity_keys, [name](const IdentityKey& key) { return dotnet::equals_ignore_case(key.name, name); });
  return found == identity_keys.end() ? nullptr : found;
}

}  // namespace signalr_config::signalr
