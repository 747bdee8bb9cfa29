#include "lint/model/scope_entries.hpp"

#include "dotnet/ordinal_ignore_case.hpp"
#include "signalr/connection_string/properties.hpp"
#include "signalr/keys/names.hpp"

namespace signalr_config::lint {

namespace {

KeyMeaning meaning_of(const Scope& scope, const Entry& entry) {
  KeyMeaning meaning = signalr::meaning_of(entry.key, scope.host, scope.connection);
  const bool is_handed_over =
      scope.connection_string_key && dotnet::equals_ignore_case(entry.key, *scope.connection_string_key);
  if (is_handed_over && !meaning.is_connection_string()) {
    meaning = {};
    meaning.role = KeyRole::default_connection_string;
    return meaning;
  }
  if (meaning.role != KeyRole::none || scope.host != HostKind::aspnetcore) return meaning;
  const auto listed = signalr::keys::rest_below(entry.key, signalr::keys::connection_strings);
  if (!listed || listed->empty() || !entry.value || !signalr::is_for_service(*entry.value)) return meaning;
  meaning.role = KeyRole::default_connection_string;
  meaning.is_fallback = true;
  meaning.registration = *listed;
  return meaning;
}

// A source that .NET refuses is no layer of the configuration: each of its entries could be in effect.
bool is_in_effect(const Scope& scope, const ParsedSource& source, const Entry& entry) {
  return source.refused() || scope.configuration.find(entry.key) == &entry;
}

}  // namespace

std::vector<ScopeEntry> scope_entries(const Scope& scope) {
  std::vector<ScopeEntry> entries;
  for (const auto& layer : scope.layers) {
    for (const Entry& entry : layer->entries) {
      if (entry.origin.document == nullptr) continue;
      entries.push_back({scope, *layer, entry, meaning_of(scope, entry), is_in_effect(scope, *layer, entry)});
    }
  }
  return entries;
}

}  // namespace signalr_config::lint
