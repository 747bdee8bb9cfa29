#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "signalr_config/export.hpp"
#include "signalr_config/negotiation_error.hpp"
#include "signalr_config/result.hpp"
#include "signalr_config/secret.hpp"
#include "signalr_config/service_options.hpp"

/// Tokens by which clients, servers and REST calls prove to the service who they are. Of the component
/// signalr_config::negotiation.
namespace signalr_config {
inline namespace SIGNALR_CONFIG_EXPORT v0 {

/// What is claimed of the bearer of a token: a text of some type.
struct Claim {
  std::string type;   ///< `tenant`, or as .NET writes it: `http://schemas.xmlsoap.org/...`
  std::string value;  ///< UTF-8; what is ill-formed becomes U+FFFD
  bool operator==(const Claim&) const = default;
};

/// By what a token is signed. The key's UTF-8 bytes are the key: it is not decoded as base64.
struct SigningKey {
  Secret key;                     ///< `AccessKey` of a connection string, or what the service has given
  std::optional<std::string> id;  ///< `kid` in the token's header; nothing: none
};

/// When a token is valid. .NET's seconds: fractions are cut off.
struct TokenTimes {
  /// A point in time of the system's clock.
  using Point = std::chrono::sys_time<std::chrono::milliseconds>;

  Point not_before;  ///< `nbf`
  Point issued_at;   ///< `iat`
  Point expires;     ///< `exp`

  /// From now on, for a while.
  static TokenTimes starting(Point now, std::chrono::milliseconds lifetime) {
    return {now, now, now + lifetime};
  }
};

/// What a token says.
struct AccessTokenRequest {
  std::string audience;       ///< the URL it is for: `client_audience`, `server_audience`, a REST call's URL
  std::vector<Claim> claims;  ///< in this order; those of one type become an array
  TokenTimes times;           ///< when it is valid
  AccessTokenAlgorithm algorithm = AccessTokenAlgorithm::hs256;  ///< by what it is signed
};

/// A token with what it says.
struct AccessToken {
  Secret text;  ///< `header.payload.signature`
  AccessTokenRequest says =
      {};  ///< what it was made of; empty in a token of Entra, which is not ours to read
};

/// Makes a JSON Web Token as the SDK does (AuthUtility.GenerateAccessToken): long claim types of .NET become
/// short ones, the issuer is `azure-signalr`, and one of more than 4,096 characters is refused.
[[nodiscard]] Result<AccessToken, NegotiationError> make_access_token(const SigningKey& key,
                                                                      const AccessTokenRequest& request);

/// Whether a key has signed a token. The algorithm is that of the token's header; one that is not HS256 or
/// HS512 is signed by no key.
[[nodiscard]] bool is_signed_by(std::string_view token, const Secret& key);

/// What a claim's type is called in a token: `http://schemas.xmlsoap.org/ws/2005/05/identity/claims/name` is
/// `unique_name`; most stay as they are.
[[nodiscard]] std::string_view token_claim_type(std::string_view type);

}  // namespace v0
}  // namespace signalr_config
