#pragma once

#include <vector>

#include "signalr_config/negotiation.hpp"

namespace signalr_config::negotiation {

/// What the token of a client says, in this order: what the service has to know of the client, then the
/// user's own claims (the SDK's ClaimsUtility.BuildJwtClaims).
[[nodiscard]] std::vector<Claim> client_claims(const NegotiationRequest& request,
                                               const Resolution& resolution,
                                               const NegotiationOptions& options);

}  // namespace signalr_config::negotiation
