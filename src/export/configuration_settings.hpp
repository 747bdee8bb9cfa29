#pragma once

#include "export/endpoint_settings.hpp"
#include "signalr_config/configuration.hpp"

namespace signalr_config::exports {

/// Every key of a configuration with its value in effect, in the order in which the sources have them. What
/// is configured by reference is a problem.
ExportedSettings configuration_settings(const Configuration& configuration);

}  // namespace signalr_config::exports
