#pragma once

#include <variant>
#include <vector>

#include "lint/model/scope.hpp"

namespace signalr_config::lint {

/// The endpoints of a resolution that stand in files and are in effect, in the SDK's order.
std::vector<const ConfiguredEndpoint*> endpoints_in_effect(const Resolution& resolution);

/// Those of all registrations of a scope that have a kind of credential.
template <typename C>
std::vector<const ConfiguredEndpoint*> endpoints_with(const Scope& scope) {
  std::vector<const ConfiguredEndpoint*> endpoints;
  for (const ScopeResolution& one : scope.resolutions) {
    for (const ConfiguredEndpoint* endpoint : endpoints_in_effect(one.resolution)) {
      if (std::holds_alternative<C>(endpoint->endpoint.credential)) endpoints.push_back(endpoint);
    }
  }
  return endpoints;
}

/// Whether a scope is resolved, and for want of any endpoint no registration of it starts.
bool is_without_endpoint(const Scope& scope);

/// An entry that says anything about the service in a scope, the first by file and place; null pointer if
/// there is none.
const Entry* first_mention(const Scope& scope);

}  // namespace signalr_config::lint
