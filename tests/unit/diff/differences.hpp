#pragma once

#include "signalr_config/resolution_difference.hpp"
#include "unit/core/layers.hpp"
#include "unit/signalr/endpoints.hpp"

namespace signalr_config::test {

inline const std::string default_key = "Azure:SignalR:ConnectionString";

/// A key below that of the default endpoint: `a`, `a:secondary`.
inline std::string endpoint_key(const std::string& name) { return default_key + ":" + name; }

/// What changes from one layer to another, in ASP.NET Core. The resolutions are gone when it returns.
inline ResolutionDifference difference_of(const Pairs& before, const Pairs& after,
                                          const ResolveOptions& options = {}) {
  return find_difference(resolve(configuration({before}), options), resolve(configuration({after}), options));
}

inline Names texts(const std::vector<ServiceEndpoint>& endpoints) {
  Names found;
  for (const ServiceEndpoint& endpoint : endpoints) found.push_back(endpoint.to_string());
  return found;
}

/// `before -> after`.
inline Names texts(const std::vector<EndpointChange>& changes) {
  Names found;
  for (const EndpointChange& change : changes)
    found.push_back(change.before.to_string() + " -> " + change.after.to_string());
  return found;
}

}  // namespace signalr_config::test
