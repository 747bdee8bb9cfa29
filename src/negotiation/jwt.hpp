#pragma once

#include <string>

#include "signalr_config/access_token.hpp"

namespace signalr_config::negotiation {

/// A token of any length: `header.payload.signature`. Precondition: the algorithm is one of the two.
[[nodiscard]] std::string signed_text(const SigningKey& key, const AccessTokenRequest& request);

}  // namespace signalr_config::negotiation
