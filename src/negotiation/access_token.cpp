#include "signalr_config/access_token.hpp"

#include "negotiation/errors.hpp"
#include "negotiation/jwt.hpp"

namespace signalr_config {

inline namespace SIGNALR_CONFIG_EXPORT v0 {

Result<AccessToken, NegotiationError> make_access_token(const SigningKey& key,
                                                        const AccessTokenRequest& request) {
  if (request.times.not_before >= request.times.expires)
    return negotiation::token_lifetime_invalid(request.times);
  if (request.algorithm != AccessTokenAlgorithm::hs256 && request.algorithm != AccessTokenAlgorithm::hs512)
    return negotiation::token_algorithm_unknown(request.algorithm);
  std::string text = negotiation::signed_text(key, request);
  if (text.size() > negotiation::longest_token) return negotiation::token_too_long(text.size());
  return AccessToken{Secret(std::move(text)), request};
}

}  // namespace v0
}  // namespace signalr_config
