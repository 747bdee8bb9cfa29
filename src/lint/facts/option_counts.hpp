#pragma once

#include "signalr_config/diagnostic.hpp"

namespace signalr_config::lint {

/// Whether an option is refused because of the value of another one.
bool is_about_counts(const Diagnostic& diagnostic);

}  // namespace signalr_config::lint
