#pragma once

#include <optional>
#include <string>
#include <vector>

#include "signalr_config/credential.hpp"
#include "signalr_config/diagnostic.hpp"
#include "signalr_config/export.hpp"
#include "signalr_config/sdk_exception.hpp"

namespace signalr_config {
inline namespace SIGNALR_CONFIG_EXPORT v0 {

/// What has to be asked for where an endpoint's credential is no key.
struct EntraRequest {
  std::string scope;         ///< of the Entra token: `https://signalr.azure.com/.default`
  std::string exchange_url;  ///< GET, with that token as bearer, answers with a signing key
  Credential credential;     ///< as it is configured
};

/// Why a client cannot be sent anywhere, or a token cannot be made.
struct NegotiationError {
  DiagnosticCode code = DiagnosticCode::other;  ///< `token_too_long`, `no_endpoint_online`, ...
  SdkException exception;                       ///< what the SDK throws; without type: it does not get there
  Message message;                              ///< what was found and expected
  std::string remedy;                           ///< how to mend it
  std::optional<EntraRequest> entra;            ///< `token_needs_entra`: what to ask for
};

/// The error as a diagnostic. It has no place.
[[nodiscard]] std::vector<Diagnostic> to_diagnostics(const NegotiationError& error);

}  // namespace v0
}  // namespace signalr_config
