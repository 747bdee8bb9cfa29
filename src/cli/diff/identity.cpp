#include "cli/diff/identity.hpp"

#include <algorithm>
#include <map>
#include <string>

namespace signalr_config::cli {

namespace {

bool find_the_same(const CredentialChain& before, const CredentialChain& after) {
  return std::ranges::equal(before.links, after.links, [](const ChainLink& a, const ChainLink& b) {
    return a.kind == b.kind && a.state == b.state && a.credential == b.credential;
  });
}

// What cannot be constructed makes an application fail, and is reported as that.
bool find_the_same(const DefaultAzureCredential& credential, const IdentityOptions& before,
                   const IdentityOptions& after) {
  const auto old = default_credential_chain(credential, before);
  const auto now = default_credential_chain(credential, after);
  return !old || !now || find_the_same(*old, *now);
}

}  // namespace

void compare_default_credentials(const DiffApplication& before, const DiffApplication& after,
                                 ResolutionDifference& difference) {
  if (!before.identity || !after.identity) return;
  std::map<std::string, const ServiceEndpoint*> old;
  for (const ServiceEndpoint& endpoint : before.resolution->endpoints()) old[endpoint.endpoint()] = &endpoint;
  for (const ServiceEndpoint& endpoint : after.resolution->endpoints()) {
    const auto* const credential = std::get_if<DefaultAzureCredential>(&endpoint.credential);
    const auto found = old.find(endpoint.endpoint());
    if (credential == nullptr || found == old.end()) continue;
    const ServiceEndpoint& other = *found->second;
    if (other != endpoint || other.credential != endpoint.credential) continue;
    if (find_the_same(*credential, *before.identity, *after.identity)) continue;
    difference.credential_changed.push_back({other, endpoint, CredentialChange::replaced, true});
  }
}

}  // namespace signalr_config::cli
