#pragma once

#include "cli/lint/report.hpp"

namespace signalr_config::cli {

/// Writes comments into the files that silence what is found.
ExitCode add_ignores(LintJob& job, Invocation& invocation);

/// Makes the fixes that were asked for, in the files and in `job`; a text from standard input goes to
/// standard output.
void make_fixes(LintJob& job, Invocation& invocation);

/// Writes as a patch what the fixes would change.
ExitCode write_patch(const LintJob& job, Invocation& invocation);

}  // namespace signalr_config::cli
