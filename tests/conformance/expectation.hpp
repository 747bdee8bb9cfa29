#pragma once

#include <string>
#include <vector>

#include "conformance/json.hpp"

namespace signalr_config::conformance {

/// What one question's answer lacks, has too much or has otherwise; empty if it holds.
using Differences = std::vector<std::string>;

/// Compares member by member and item by item. Objects may have their members in any order.
Differences compare(const Json& expected, const Json& got);

}  // namespace signalr_config::conformance
