#pragma once

#include <vector>

#include "lint/scope.hpp"

namespace signalr_config::lint {

/// The endpoints of a resolution that stand in files and are in effect, in the SDK's order.
std::vector<const ConfiguredEndpoint*> endpoints_in_effect(const Resolution& resolution);

/// An entry that says anything about the service in a scope, the first by file and place; null pointer if
/// there is none.
const Entry* first_mention(const Scope& scope);

}  // namespace signalr_config::lint
