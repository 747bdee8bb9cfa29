#include "signalr_config/resolution_difference.hpp"

#include <algorithm>
#include <variant>

#include "diff/endpoint_differences.hpp"
#include "diff/option_differences.hpp"

namespace signalr_config {
inline namespace SIGNALR_CONFIG_EXPORT v0 {

namespace {

std::vector<ServiceEndpoint> in_effect(const Resolution& resolution) {
  const auto endpoints = resolution.endpoints();
  return {endpoints.begin(), endpoints.end()};
}

// The endpoint manager of what runs before the change decides; its options do not change while it runs.
bool reloads(const Resolution& running) {
  if (running.host == HostKind::aspnet) return false;
  return !running.manager_options ||
         running.manager_options->service_transport_type == ServiceTransportType::persistent;
}

bool any_endpoint(const ResolutionDifference& difference) {
  return !difference.added.empty() || !difference.removed.empty() || !difference.renamed.empty() ||
         !difference.type_changed.empty() || !difference.credential_changed.empty() ||
         !difference.unresolved_added.empty() || !difference.unresolved_removed.empty();
}

}  // namespace

bool ResolutionDifference::empty() const { return !any_endpoint(*this) && options_changed.empty(); }

bool ResolutionDifference::changes_endpoints() const { return any_endpoint(*this); }

bool ResolutionDifference::needs_restart() const {
  if (!reloads) return !empty();
  return !credential_changed.empty() || !options_changed.empty();
}

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

ResolutionDifference find_difference(const Resolution& before, const Resolution& after) {
  ResolutionDifference difference;
  diff::compare_endpoints(in_effect(before), in_effect(after), difference);
  diff::compare_unresolved(before.unresolved, after.unresolved, difference);
  difference.options_changed = diff::compare_options(before, after);
  difference.reloads = reloads(before);
  if (difference.reloads) return difference;
  for (auto* const changes : {&difference.renamed, &difference.type_changed}) {
    for (EndpointChange& change : *changes) change.needs_restart = true;
  }
  return difference;
}

}  // namespace v0
}  // namespace signalr_config
