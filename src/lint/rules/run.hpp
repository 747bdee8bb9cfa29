#pragma once

#include <span>
#include <vector>

#include "lint/model/finding.hpp"
#include "lint/model/linted_file.hpp"
#include "signalr_config/connection_string.hpp"

namespace signalr_config::lint {

/// Which rules run, and as what.
struct RuleRun {
  std::span<const Rule* const> rules;
  SdkVersion sdk = SdkVersion::v1_34;
  unsigned threads = 1;
};

/// Runs rules over everything. What holds in several environments is one finding that names them all.
/// Findings come in the order of files, then places, then ids.
std::vector<Finding> run_rules(const RuleRun& run, const Repository& repository);

}  // namespace signalr_config::lint
