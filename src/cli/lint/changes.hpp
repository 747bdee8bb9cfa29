#pragma once

#include <vector>

#include "cli/framework/command.hpp"
#include "cli/lint/options.hpp"
#include "lint/linter.hpp"

namespace signalr_config::cli {

/// Writes comments into the files that silence what is found.
ExitCode write_ignores(lint::Linter& linter, std::vector<lint::LintedFile> files, const LintOptions& options,
                       Invocation& invocation);

/// Makes the fixes that were asked for, and returns the files as they are then; a text from standard input
/// goes to standard output.
std::vector<lint::LintedFile> make_fixes(lint::Linter& linter, std::vector<lint::LintedFile> files,
                                         const LintOptions& options, Invocation& invocation);

/// Says how many of the findings only --unsafe-fixes would mend.
void note_unsafe_fixes(const lint::LintReport& report, Invocation& invocation);

/// Writes as a patch what the fixes would change, and says what only --unsafe-fixes would.
ExitCode write_patch(lint::Linter& linter, std::vector<lint::LintedFile> files, const LintOptions& options,
                     Invocation& invocation);

}  // namespace signalr_config::cli
