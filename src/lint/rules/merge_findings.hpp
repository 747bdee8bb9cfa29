#pragma once

#include <vector>

#include "lint/model/finding.hpp"

namespace signalr_config::lint {

/// Brings findings into their order, by file, place and rule, and makes one of those that are the same in
/// several environments.
std::vector<Finding> merge_findings(std::vector<Finding> findings);

}  // namespace signalr_config::lint
