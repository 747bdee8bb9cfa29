#pragma once

#include <vector>

#include "conformance/json.hpp"
#include "signalr_config/resolution.hpp"

namespace signalr_config::conformance {

/// The ways in which a program can say the `code` of a case: all of them in a callback, and what has a field
/// of its own in ResolveOptions in that. All must resolve alike. Without code there is one way.
std::vector<ResolveOptions> ways_to_say(const Json& code);

}  // namespace signalr_config::conformance
