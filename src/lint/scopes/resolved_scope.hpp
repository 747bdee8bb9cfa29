#pragma once

#include "lint/model/scope.hpp"
#include "lint/scopes/build_scopes.hpp"
#include "signalr_config/host.hpp"

namespace signalr_config::lint {

/// The scope with what its sources give: the layers, their configuration, and a resolution of each
/// registration whose keys are there. Where a layer is refused there is no resolution, and the others are its
/// configuration.
[[nodiscard]] Scope resolved(Scope scope, const HostSources& sources, const ScopeOptions& options);

}  // namespace signalr_config::lint
