#pragma once

#include <span>

#include "lint/model/scope.hpp"

namespace signalr_config::lint {

/// Whether the same applications are in both, and each gets the same endpoints with the same credentials and
/// the same options, or fails at the same point.
bool have_same_outcome(std::span<const Scope> before, std::span<const Scope> after);

}  // namespace signalr_config::lint
