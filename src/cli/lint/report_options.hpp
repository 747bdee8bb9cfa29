#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/framework/option_parser.hpp"

namespace signalr_config::cli {

/// What `lint` is told to do with what it found.
struct LintReportOptions {
  std::optional<std::string> format;  ///< nothing: text, and annotations in GitHub Actions
  std::vector<std::string> outputs;   ///< `FORMAT=FILE`
  std::optional<std::string> baseline;
  bool update_baseline = false;
  bool add_ignores = false;
  bool fix = false;
  bool unsafe_fixes = false;
  bool diff = false;
  bool show_secrets = false;

  bool wants_fixes() const { return fix || unsafe_fixes || diff; }
};

void add_lint_report_options(OptionParser& parser, LintReportOptions& options);

/// Throws `UsageError` for options that do not go together.
void check_lint_report_options(const LintReportOptions& options);

}  // namespace signalr_config::cli
