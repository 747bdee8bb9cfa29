#include "lint/facts/configured_endpoints.hpp"

#include "lint/model/scope_entries.hpp"

namespace signalr_config::lint {

std::vector<const ConfiguredEndpoint*> endpoints_in_effect(const Resolution& resolution) {
  std::vector<const ConfiguredEndpoint*> endpoints;
  for (const std::size_t index : resolution.in_effect) {
    const ConfiguredEndpoint& one = resolution.configured[index];
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

}  // namespace signalr_config::lint
