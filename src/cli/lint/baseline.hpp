#pragma once

#include <vector>

#include "cli/framework/command.hpp"
#include "cli/lint/options.hpp"
#include "lint/model/finding.hpp"

namespace signalr_config::cli {

/// Suppresses the findings that the baseline knows, or writes it anew, in which case it knows all of them.
/// Says which of its findings are gone. Throws `UsageError` where it cannot be read or written.
void use_baseline(const LintOptions& options, std::vector<lint::Finding>& findings, Invocation& invocation);

}  // namespace signalr_config::cli
