#pragma once

#include "signalr_config/access_token.hpp"
#include "signalr_config/negotiation_error.hpp"
#include "signalr_config/service_endpoint.hpp"
#include "signalr_config/service_options.hpp"

/// What can go wrong, one function each.
namespace signalr_config::negotiation {

/// The most characters that a token may have (AuthUtility.MaxTokenLength).
inline constexpr std::size_t longest_token = 4096;

[[nodiscard]] NegotiationError no_endpoint_online(bool are_some_configured);
[[nodiscard]] NegotiationError hub_name_missing();
[[nodiscard]] NegotiationError token_too_long(std::size_t length);
[[nodiscard]] NegotiationError token_lifetime_invalid(const TokenTimes& times);
[[nodiscard]] NegotiationError token_algorithm_unknown(AccessTokenAlgorithm algorithm);
[[nodiscard]] NegotiationError token_needs_entra(const ServiceEndpoint& endpoint);
/// The answer of the exchange URL lacks a member; an empty name: it is no JSON object.
[[nodiscard]] NegotiationError signing_key_invalid(std::string_view missing_member);

/// What is asked for an endpoint whose credential is no key.
[[nodiscard]] EntraRequest entra_request(const ServiceEndpoint& endpoint);

}  // namespace signalr_config::negotiation
