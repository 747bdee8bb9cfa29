#pragma once

#include <optional>
#include <string_view>

#include "hosts/near_misses/near_misses.hpp"
#include "lint/model/scope.hpp"

namespace signalr_config::lint {

/// Whether the application's own code names an entry's key: then it reads the key, whatever the SDK does.
/// Code of another language than .NET's may read any.
bool is_named_in_code(const ScopeEntry& where);

/// Whether it names a section that the entry stands in: then it may read the key.
bool is_section_named_in_code(const ScopeEntry& where);

/// Why an entry of ASP.NET Core that is not read looks as if an endpoint was meant by it; nothing where it
/// does not, or where code names its key. The codes are those of find_near_misses().
std::optional<hosts::NearMiss> near_miss(const ScopeEntry& where);

/// The same, if it has this code.
std::optional<hosts::NearMiss> near_miss(const ScopeEntry& where, DiagnosticCode code);

/// Whether a scope that is resolved as AddAzureSignalR() does has no endpoint at all.
bool lacks_endpoints(const Scope& scope);

}  // namespace signalr_config::lint
