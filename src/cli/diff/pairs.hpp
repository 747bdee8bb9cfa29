#pragma once

#include <vector>

#include "cli/diff/report.hpp"
#include "cli/diff/side.hpp"

namespace signalr_config::cli {

/// The applications of two sides that are compared with each other: those of one name, or the only two that
/// there are. Of a name that one side does not have, the other application is missing. Throws `UsageError`
/// where one side has several and the other's has no name.
std::vector<ApplicationDifference> pair_applications(const DiffSide& before, const DiffSide& after);

}  // namespace signalr_config::cli
