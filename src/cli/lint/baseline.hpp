#pragma once

#include "cli/framework/command.hpp"
#include "cli/lint/options.hpp"
#include "lint/linter.hpp"

namespace signalr_config::cli {

/// Suppresses the findings that baselines know, or writes these anew, in which case they know all of them,
/// and still what they knew of files and rules that were not looked at. The option names one for every
/// finding; otherwise the settings of each file may name one. Says which findings are gone of what was looked
/// at. Throws `UsageError` where a baseline cannot be read or written.
void use_baselines(const LintOptions& options, lint::Linter& linter, lint::LintReport& report,
                   Invocation& invocation);

}  // namespace signalr_config::cli
