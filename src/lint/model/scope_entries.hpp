#pragma once

#include <vector>

#include "lint/model/scope.hpp"

namespace signalr_config::lint {

/// Every entry of a scope that stands in a file, in the order of the layers, with what its key means there. A
/// value below `ConnectionStrings` that is a connection string of the service counts as the default of the
/// registration of that name.
std::vector<ScopeEntry> scope_entries(const Scope& scope);

}  // namespace signalr_config::lint
