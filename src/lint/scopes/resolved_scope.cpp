#include "lint/scopes/resolved_scope.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "lint/model/scope_entries.hpp"
#include "signalr_config/resolution.hpp"

namespace signalr_config::lint {

namespace {

// The registrations whose keys are there; the unnamed one first.
std::vector<std::optional<std::string>> registrations_in(const Scope& scope) {
  std::vector<std::optional<std::string>> names{std::nullopt};
  if (scope.host != HostKind::aspnetcore) return names;
  std::set<std::string> seen;
  for (const ScopeEntry& entry : scope_entries(scope)) {
    std::string name(entry.meaning.registration);
    if (!name.empty() && seen.insert(name).second) names.emplace_back(std::move(name));
  }
  return names;
}

// Those of the layers that could be read.
Configuration of_sound_layers(const Scope& scope) {
  std::vector<std::shared_ptr<const ParsedSource>> sound;
  std::ranges::copy_if(scope.layers, std::back_inserter(sound),
                       [](const auto& layer) { return !layer->refused(); });
  return Configuration(std::move(sound));
}

// The key whose value the code hands over, in the applications that have it.
std::optional<std::string> key_handed_over(const Scope& scope, const ScopeOptions& options) {
  const auto& key =
      options.connection_string_key ? options.connection_string_key : scope.connection_string_key;
  return key && scope.configuration.find(*key) != nullptr ? key : std::nullopt;
}

}  // namespace

Scope resolved(Scope scope, const HostSources& sources, const ScopeOptions& options) {
  scope.layers = sources.builder.read();
  auto joined = Configuration::from_layers(scope.layers);
  if (!joined) {
    scope.configuration = of_sound_layers(scope);
    return scope;
  }
  scope.configuration = *std::move(joined);
  scope.connection_string_key = key_handed_over(scope, options);
  for (const auto& registration : registrations_in(scope)) {
    ResolveOptions resolve_options;
    resolve_options.sdk = options.sdk;
    resolve_options.host = scope.host;
    resolve_options.registration = registration;
    if (!scope.connection.empty()) resolve_options.connection = scope.connection;
    if (!registration) resolve_options.connection_string_key = scope.connection_string_key;
    resolve_options.identity.emplace().environment = sources.variables;
    scope.resolutions.push_back({registration, resolve(scope.configuration, resolve_options)});
  }
  return scope;
}

}  // namespace signalr_config::lint
