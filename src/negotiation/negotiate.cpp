#include <utility>

#include "negotiation/claims.hpp"
#include "negotiation/endpoint_tokens.hpp"
#include "negotiation/errors.hpp"
#include "negotiation/request_url.hpp"
#include "signalr_config/negotiation.hpp"
#include "text/json_escape.hpp"
#include "text/well_formed.hpp"

namespace signalr_config {

inline namespace SIGNALR_CONFIG_EXPORT v0 {

Result<Negotiation, NegotiationError> negotiate(const NegotiationRequest& request,
                                                const Resolution& resolution,
                                                const NegotiationOptions& options) {
  if (request.hub.empty()) return negotiation::hub_name_missing();
  const SharedRange<ServiceEndpoint> endpoints = resolution.endpoints();
  const ServiceEndpoint* const endpoint =
      options.choose ? options.choose(request, endpoints) : options.router->choose(endpoints);
  if (endpoint == nullptr) return negotiation::no_endpoint_online(!endpoints.empty());
  auto key = negotiation::signing_key_of(*endpoint, options.token_provider);
  if (!key) return std::move(key).error();

  const Hub hub = resolution.hub(request.hub);
  AccessTokenRequest says;
  says.audience = client_audience(*endpoint, hub);
  says.claims = negotiation::client_claims(request, resolution, options);
  says.times = negotiation::times_of(options, resolution.options.access_token_lifetime);
  says.algorithm = resolution.options.access_token_algorithm;
  auto token = make_access_token(*key, says);
  if (!token) return std::move(token).error();
  return Negotiation{*endpoint, client_url(*endpoint, hub) + negotiation::query_of(request),
                     *std::move(token)};
}

Secret Negotiation::body() const {
  return Secret(R"({"negotiateVersion":0,"url":)" + text::json_quoted(text::well_formed(url)) +
                R"(,"accessToken":)" + text::json_quoted(token.text.reveal()) +
                R"(,"availableTransports":[]})");
}

}  // namespace v0
}  // namespace signalr_config
