#pragma once

#include "signalr_config/identity.hpp"

namespace signalr_config::identity {

/// Sets a link's state and finding: whether it would give a token here, and why.
void find_out(ChainLink& link, const IdentityOptions& options);

}  // namespace signalr_config::identity
