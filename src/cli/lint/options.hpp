#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/framework/option_parser.hpp"
#include "cli/lint/report_options.hpp"

namespace signalr_config::cli {

/// What `lint` is told, as it was written.
struct LintOptions {
  std::vector<std::string> paths;  ///< empty: the repository
  std::optional<std::string> stdin_filename;
  bool list_files = false;
  bool process_environment = false;
  bool user_secrets = false;
  std::optional<std::string> host;
  std::optional<std::string> connection;
  std::string sdk = "1.34";
  std::vector<std::string> select;
  std::vector<std::string> extend_select;
  std::vector<std::string> ignore;
  std::vector<std::string> severity;  ///< `RULE=LEVEL`
  std::optional<std::string> fail_on;
  std::optional<std::string> config;
  bool isolated = false;
  bool show_settings = false;
  LintReportOptions report;
};

void add_lint_options(OptionParser& parser, LintOptions& options);

}  // namespace signalr_config::cli
