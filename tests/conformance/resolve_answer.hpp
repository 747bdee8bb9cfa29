#pragma once

#include <optional>
#include <string>

#include "conformance/json.hpp"
#include "signalr_config/configuration.hpp"

namespace signalr_config::conformance {

/// Adds `options`, `effective` and `warnings` to an answer: what `AddAzureSignalR()`, or
/// `AddNamedAzureSignalR(name)`, makes of a configuration.
void add_resolution(Json& answer, const Configuration& configuration, const std::optional<std::string>& name);

}  // namespace signalr_config::conformance
