#pragma once

#include <string>

#include "conformance/json.hpp"
#include "signalr_config/configuration.hpp"

namespace signalr_config::conformance {

/// The configuration of a case: `config` (pairs), `json` and `env`, in this order. Every key of `config` gets
/// the prefix.
Configuration configuration_of(const Json& fact, const std::string& prefix = "");

}  // namespace signalr_config::conformance
