#include "signalr_config/resolution_difference.hpp"

namespace signalr_config {
inline namespace SIGNALR_CONFIG_EXPORT v0 {

CredentialChange credential_change(const Credential& before, const Credential& after) {
  if (before == after) return CredentialChange::none;
  if (before.index() != after.index()) return CredentialChange::replaced;
  if (std::holds_alternative<AccessKeyCredential>(before)) return CredentialChange::key_rotated;
  if (const auto* const old_secret = std::get_if<ClientSecretCredential>(&before)) {
    ClientSecretCredential with_new_secret = *old_secret;
    with_new_secret.client_secret = std::get<ClientSecretCredential>(after).client_secret;
    if (Credential(with_new_secret) == after) return CredentialChange::secret_rotated;
  }
  return CredentialChange::replaced;
}

}  // namespace v0
}  // namespace signalr_config
