#pragma once

#include <vector>

#include "signalr_config/identity.hpp"

namespace signalr_config::identity {

/// Which links the chain has, first tried first: all of the version, or those that AZURE_TOKEN_CREDENTIALS
/// leaves, which 1.11 does not read.
Result<std::vector<ChainLinkKind>, IdentityError> chain_links(const IdentityOptions& options);

}  // namespace signalr_config::identity
