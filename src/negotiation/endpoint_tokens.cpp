#include "negotiation/endpoint_tokens.hpp"

#include <utility>
#include <variant>

#include "negotiation/errors.hpp"

namespace signalr_config {

namespace negotiation {

namespace {

constexpr std::string_view name_identifier =
    "http://schemas.xmlsoap.org/ws/2005/05/identity/claims/nameidentifier";

// A server has a token signed by the endpoint's key that names it; with Entra it has Entra's token.
Result<AccessToken, NegotiationError> own_token(const ServiceEndpoint& endpoint, AccessTokenRequest request,
                                                const NegotiationOptions& options) {
  if (const auto* const access = std::get_if<AccessKeyCredential>(&endpoint.credential)) {
    if (options.server_name) request.claims.push_back({std::string(name_identifier), *options.server_name});
    return make_access_token({access->key, std::nullopt}, request);
  }
  if (!options.token_provider.entra_token) return token_needs_entra(endpoint);
  return options.token_provider.entra_token(entra_request(endpoint)).transform([](Secret token) {
    return AccessToken{std::move(token)};
  });
}

}  // namespace

Result<SigningKey, NegotiationError> signing_key_of(const ServiceEndpoint& endpoint,
                                                    const TokenProvider& provider) {
  if (const auto* const access = std::get_if<AccessKeyCredential>(&endpoint.credential))
    return SigningKey{access->key, std::nullopt};
  if (!provider.signing_key) return token_needs_entra(endpoint);
  return provider.signing_key(entra_request(endpoint));
}

TokenTimes times_of(const NegotiationOptions& options, std::chrono::milliseconds usual) {
  const auto now = std::chrono::floor<std::chrono::milliseconds>(options.clock());
  return TokenTimes::starting(now, options.token_lifetime.value_or(usual));
}

}  // namespace negotiation

inline namespace SIGNALR_CONFIG_EXPORT v0 {

Result<AccessToken, NegotiationError> server_token(const ServiceEndpoint& endpoint, std::string_view hub,
                                                   const Resolution& resolution,
                                                   const NegotiationOptions& options) {
  AccessTokenRequest request;
  request.audience = server_audience(endpoint, resolution.hub(hub));
  request.times = negotiation::times_of(options, resolution.options.access_token_lifetime);
  request.algorithm = resolution.options.access_token_algorithm;
  return negotiation::own_token(endpoint, std::move(request), options);
}

Result<AccessToken, NegotiationError> rest_token(const ServiceEndpoint& endpoint, std::string_view url,
                                                 const NegotiationOptions& options) {
  AccessTokenRequest request;
  request.audience = url;
  request.times = negotiation::times_of(options, std::chrono::hours(1));
  return negotiation::own_token(endpoint, std::move(request), options);
}

std::string rest_url(const ServiceEndpoint& endpoint, std::string_view path) {
  std::string url = endpoint.server_endpoint().absolute_uri();
  return url.append(path.starts_with('/') && url.ends_with('/') ? path.substr(1) : path);
}

}  // namespace v0
}  // namespace signalr_config
