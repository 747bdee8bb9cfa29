#pragma once

#include <vector>

#include "signalr_config/resolution_difference.hpp"

namespace signalr_config::diff {

/// Fills the lists of endpoints of a difference.
void compare_endpoints(const std::vector<ServiceEndpoint>& before, const std::vector<ServiceEndpoint>& after,
                       ResolutionDifference& difference);

/// Fills the lists of endpoints whose connection strings are elsewhere.
void compare_unresolved(const std::vector<UnresolvedEndpoint>& before,
                        const std::vector<UnresolvedEndpoint>& after, ResolutionDifference& difference);

}  // namespace signalr_config::diff
