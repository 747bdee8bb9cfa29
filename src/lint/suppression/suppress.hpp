#pragma once

#include <span>
#include <vector>

#include "lint/model/finding.hpp"
#include "lint/model/linted_file.hpp"

namespace signalr_config::lint {

/// Marks the findings that comments silence, and reports the comments that silence nothing, if that rule is
/// among those that ran. A comment about a rule that did not run is left alone.
std::vector<Finding> suppress(std::vector<Finding> findings, std::span<const LintedFile> files,
                              std::span<const Rule* const> rules_that_ran);

}  // namespace signalr_config::lint
