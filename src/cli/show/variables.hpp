#pragma once

#include <cstddef>
#include <vector>

#include "signalr_config/configuration.hpp"

namespace signalr_config::cli {

/// Leaves the variables of the process out that have nothing to do with the application's settings, and gives
/// their number. What is in a section, is also set elsewhere, or is read by the host, the SDK or
/// Azure.Identity stays.
std::size_t drop_other_variables(std::vector<const Entry*>& rows, const Configuration& configuration);

}  // namespace signalr_config::cli
