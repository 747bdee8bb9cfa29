#pragma once

#include <optional>
#include <string_view>

#include "hosts/near_misses/near_misses.hpp"
#include "lint/model/scope.hpp"

namespace signalr_config::lint {

/// Why an entry of ASP.NET Core that is not read looks as if an endpoint was meant by it; nothing where it
/// does not. The codes are those of find_near_misses().
std::optional<hosts::NearMiss> near_miss(const ScopeEntry& where);

/// The same, if it has this code.
std::optional<hosts::NearMiss> near_miss(const ScopeEntry& where, DiagnosticCode code);

/// Whether a scope that is resolved as AddAzureSignalR() does has no endpoint at all.
bool lacks_endpoints(const Scope& scope);

}  // namespace signalr_config::lint
