#pragma once

#include "lint/model/scope.hpp"

namespace signalr_config::lint {

/// Whether the key of an entry is written as the name of an environment variable, in which `__` is `:`.
bool is_variable(const ScopeEntry& where);

}  // namespace signalr_config::lint
