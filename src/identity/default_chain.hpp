#pragma once

#include <optional>

#include "identity/identity_errors.hpp"
#include "signalr_config/identity.hpp"

namespace signalr_config::identity {

/// The chain without its findings. `second_id` is the key of a client id that was configured beside a
/// resource id, which the options of the managed identity refuse.
Result<CredentialChain, IdentityError> construct_default_chain(
    const DefaultAzureCredential& credential, const IdentityOptions& options,
    const std::optional<identity_errors::Place>& second_id = std::nullopt);

}  // namespace signalr_config::identity
