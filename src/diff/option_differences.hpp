#pragma once

#include <vector>

#include "signalr_config/resolution_difference.hpp"

namespace signalr_config::diff {

/// The options that have another value. Those of another host have other names and are not set here.
std::vector<OptionChange> compare_options(const Resolution& before, const Resolution& after);

}  // namespace signalr_config::diff
