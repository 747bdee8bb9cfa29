#include "lint/facts/configured_endpoints.hpp"

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

}  // namespace signalr_config::lint
