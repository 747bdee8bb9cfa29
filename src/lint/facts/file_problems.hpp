#pragma once

#include "lint/model/linted_file.hpp"
#include "lint/model/report.hpp"

namespace signalr_config::lint {

/// Whether what a parser says is about a key that stands twice, or about an encoding.
bool is_about_duplicates(const Diagnostic& diagnostic);
bool is_about_encoding(const Diagnostic& diagnostic);

/// Whether it is about what is not in the file: variables of the shell, files that are not committed, objects
/// of a cluster.
bool is_about_surroundings(const Diagnostic& diagnostic);

/// Whether it is about a key that is nested as well as flat, which has a rule of its own.
bool is_nested_and_flat(const LintedFile& file, const Diagnostic& diagnostic);

/// Reports what a parser says of a file, if it is sure that the file is configuration.
void report_file_problem(const LintedFile& file, const Diagnostic& diagnostic, Report& report);

}  // namespace signalr_config::lint
