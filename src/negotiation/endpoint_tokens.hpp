#pragma once

#include "signalr_config/negotiation.hpp"

namespace signalr_config::negotiation {

/// The key by which tokens of an endpoint's clients are signed: its own, or what the program's provider has.
[[nodiscard]] Result<SigningKey, NegotiationError> signing_key_of(const ServiceEndpoint& endpoint,
                                                                  const TokenProvider& provider);

/// From now on, for as long as the options say, or else for `usual`.
[[nodiscard]] TokenTimes times_of(const NegotiationOptions& options, std::chrono::milliseconds usual);

}  // namespace signalr_config::negotiation
