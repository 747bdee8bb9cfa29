#pragma once

#include "conformance/json.hpp"
#include "signalr_config/identity.hpp"

namespace signalr_config::conformance {

/// A credential as the files about identities describe it. Azure.Identity keeps the id of a managed identity
/// in another form in each version.
Json credential_facts(const Credential& credential, IdentityVersion version = IdentityVersion::v1_21);

/// The facts without those that the file leaves out: it does not say all of every kind of credential.
Json asked_facts(Json facts, const Json& expected);

/// A DefaultAzureCredential with its chain.
Json chain_facts(const CredentialChain& chain, IdentityVersion version);

/// `{"error": ...}` of what is thrown.
Json identity_error_json(const IdentityError& error);

}  // namespace signalr_config::conformance
