#include "lint/facts/configured_endpoints.hpp"

#include <algorithm>

#include "lint/model/scope_entries.hpp"

namespace signalr_config::lint {

std::vector<const ConfiguredEndpoint*> endpoints_in_effect(const Resolution& resolution) {
  std::vector<const ConfiguredEndpoint*> endpoints;
  for (const ConfiguredEndpoint& one : resolution.in_effect()) {
    if (one.entry != nullptr && one.entry->origin.document != nullptr) endpoints.push_back(&one);
  }
  return endpoints;
}

const Entry* first_mention(const Scope& scope) {
  for (const ScopeEntry& entry : scope_entries(scope)) {
    if (entry.meaning.role != KeyRole::none) return &entry.entry;
  }
  return nullptr;
}

bool is_without_endpoint(const Scope& scope) {
  return !scope.resolutions.empty() && std::ranges::all_of(scope.resolutions, [](const ScopeResolution& one) {
    return one.resolution.failure && one.resolution.failure->diagnostic.code == DiagnosticCode::no_endpoint;
  });
}

}  // namespace signalr_config::lint
