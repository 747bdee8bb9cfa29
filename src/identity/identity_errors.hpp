#pragma once

#include <string>
#include <string_view>

#include "signalr_config/identity.hpp"

namespace signalr_config::identity {

/// Every reason for which a credential cannot be made: what is thrown, word for word, and what people should
/// be told instead.
namespace identity_errors {

/// Where a value is, as people know it, and where exactly if it is a variable.
struct Place {
  std::string key;
  std::optional<Origin> origin = std::nullopt;
};

/// `parameter` is the ParamName that the exception has; empty: none.
IdentityError tenant_id_invalid(std::string_view value, std::string_view parameter, Place place);
/// `reason` is the message of .NET's UriFormatException.
IdentityError authority_malformed(std::string_view value, std::string_view reason, Place place);
IdentityError authority_not_https(std::string_view value, Place place);
IdentityError token_credentials_unknown(std::string_view value, Place place);
/// A credential that exists but that AZURE_TOKEN_CREDENTIALS cannot select; `name` is .NET's.
IdentityError token_credentials_unsupported(std::string_view name, Place place);
/// What 1.11 makes of an error in its static constructor: it throws another one around it.
IdentityError in_static_constructor(IdentityError error);

/// M1 to M10 of the specification, by what is wrong. `section` is the section's key.
IdentityError several_managed_identities(std::string_view section);
IdentityError workload_identity_incomplete(std::string_view section);
IdentityError several_federated_identities(std::string_view section);
IdentityError federated_identity_missing(std::string_view section);
IdentityError federated_incomplete(std::string_view section);
IdentityError cloud_unknown(std::string_view section, std::string_view value);
IdentityError pipelines_incomplete(std::string_view section);
IdentityError certificate_not_found(std::string_view section, std::string_view thumbprint);
/// `exception` is that of Enum.Parse or of X509Store.
IdentityError store_location_unknown(std::string_view section, std::string_view value,
                                     SdkException exception);
IdentityError object_id_without_type(std::string_view section);
IdentityError two_ids_for_default_credential(Place place);

}  // namespace identity_errors

}  // namespace signalr_config::identity
