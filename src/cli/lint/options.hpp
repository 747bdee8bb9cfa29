#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/framework/command.hpp"
#include "cli/framework/option.hpp"

namespace signalr_config::cli {

/// What `lint` is told, as it was written.
struct LintOptions {
  std::vector<std::string> paths;  ///< empty: the current directory
  std::optional<std::string> stdin_filename;
  bool list_files = false;
  bool process_environment = false;
  bool user_secrets = false;
  std::optional<std::string> host;
  std::optional<std::string> connection;
  std::optional<std::string> connection_string_key;
  std::string sdk = "1.34";
  std::vector<std::string> select;
  std::vector<std::string> extend_select;
  std::vector<std::string> ignore;
  std::vector<std::string> severity;  ///< `RULE=LEVEL`
  std::optional<std::string> fail_on;
  std::optional<std::string> config;
  bool isolated = false;
  bool show_settings = false;
  std::optional<std::string> format;  ///< nothing: text, and annotations in GitHub Actions
  std::vector<std::string> outputs;   ///< `FORMAT=FILE`; with `diff` the file of the patch
  std::optional<std::string> baseline;
  bool update_baseline = false;
  bool add_ignores = false;
  bool fix = false;
  bool unsafe_fixes = false;
  bool diff = false;
  bool show_secrets = false;

  bool wants_fixes() const { return fix || unsafe_fixes || diff; }
};

extern const OptionTable<LintOptions> lint_options;

/// Throws `UsageError` for options that do not go together.
void check_lint_options(const LintOptions& options);

}  // namespace signalr_config::cli
