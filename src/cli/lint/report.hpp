#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "cli/framework/command.hpp"
#include "cli/lint/options.hpp"
#include "lint/fix/files.hpp"
#include "lint/output/output_format.hpp"
#include "lint/scopes/build_scopes.hpp"

namespace signalr_config::cli {

/// What was read, and how it is linted, as often as it has to be.
struct LintJob {
  const LintOptions& options;
  lint::ScopeOptions scope_options;
  std::vector<lint::LintedFile> files = {};
  std::vector<lint::Note> notes = {};
  /// Runs the rules that are on; those that comments silence are marked.
  lint::FindAgain find = {};
  /// Whether one of the findings makes the answer no.
  std::function<bool(std::span<const lint::Finding> findings)> has_failure = {};
  std::optional<std::string> standard_input = {};  ///< the file that standard input stands for
};

/// Lints, mends if that was asked for, and writes what was found.
ExitCode lint_and_report(LintJob job, Invocation& invocation);

}  // namespace signalr_config::cli
