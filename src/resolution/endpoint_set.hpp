#pragma once

#include <cstddef>
#include <vector>

#include "signalr_config/resolution.hpp"

namespace signalr_config::resolution {

/// Computes which of the configured endpoints the SDK's endpoint manager uses (ServiceEndpointUtility.Merge):
/// equal ones are dropped silently, then one of each URL is kept, a primary one if there is one. Marks the
/// others with what became of them. Returns the indices in the manager's order and adds its warnings.
std::vector<std::size_t> merge_endpoints(std::vector<ConfiguredEndpoint>& configured,
                                         std::vector<Diagnostic>& warnings);

}  // namespace signalr_config::resolution
