#pragma once

#include <chrono>
#include <functional>
#include <string_view>

#include "signalr_config/access_token.hpp"
#include "signalr_config/export.hpp"
#include "signalr_config/negotiation_error.hpp"
#include "signalr_config/result.hpp"
#include "signalr_config/secret.hpp"

namespace signalr_config {
inline namespace SIGNALR_CONFIG_EXPORT v0 {

/// What time it is; tests hand in one that stands still.
using WallClock = std::function<std::chrono::system_clock::time_point()>;

/// What a program supplies for endpoints whose credentials are no keys: this library makes no HTTP requests.
/// A function that is not set gives `token_needs_entra`. They are called by the thread that negotiates.
struct TokenProvider {
  /// The key by which tokens of clients are signed: what `exchange_url` answers, taken apart by
  /// `parse_signing_key`. `keep_signing_keys` asks for it once an hour only.
  std::function<Result<SigningKey, NegotiationError>(const EntraRequest&)> signing_key;
  /// An Entra token of that scope, which is the token of server connections and REST calls themselves.
  std::function<Result<Secret, NegotiationError>(const EntraRequest&)> entra_token;
};

/// Reads what the exchange URL answers: `{"KeyId": "...", "AccessKey": "..."}`.
[[nodiscard]] Result<SigningKey, NegotiationError> parse_signing_key(std::string_view json);

/// The provider, which is asked for the signing key of a URL at most every 55 minutes, as the SDK asks. Where
/// it fails, the last key holds until it is 2 hours old, and 5 minutes pass before it is asked again. Copies
/// share what they keep; any thread may call it.
[[nodiscard]] TokenProvider keep_signing_keys(TokenProvider provider,
                                              WallClock clock = std::chrono::system_clock::now);

}  // namespace v0
}  // namespace signalr_config
