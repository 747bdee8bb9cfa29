#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "lint/discovery/glob.hpp"
#include "lint/settings/rule_selector.hpp"
#include "signalr_config/diagnostic.hpp"
#include "signalr_config/host_kind.hpp"

namespace signalr_config::lint {

/// From which severity on a finding makes the answer no.
enum class FailOn { error, warning, info, never };

std::string_view to_string(FailOn level);
std::optional<FailOn> parse_fail_on(std::string_view name);
std::optional<Severity> parse_severity(std::string_view name);

/// A pattern for paths below the directory of a settings file.
class PathPattern {
 public:
  explicit PathPattern(std::string_view text);

  /// `path` is relative to the directory of the settings. One without a '/' matches names anywhere.
  bool matches(const std::filesystem::path& path) const;

  const std::string& text() const { return text_; }

 private:
  std::string text_;
  Glob glob_;
};

struct SeverityChange {
  RuleSelector rules;
  Severity severity;
};

struct PerFileIgnore {
  PathPattern files;
  std::vector<RuleSelector> rules;
};

/// What one settings file says, or the command line.
struct SettingsLayer {
  std::filesystem::path file;       ///< as it is shown; empty for the command line
  std::filesystem::path directory;  ///< absolute: what its patterns begin at
  std::optional<std::vector<RuleSelector>> select;
  std::vector<RuleSelector> extend_select;  ///< policies included
  std::vector<RuleSelector> ignore;
  std::vector<SeverityChange> severity;
  std::vector<PerFileIgnore> per_file_ignores;
  std::vector<PathPattern> exclude;
  std::optional<FailOn> fail_on;
  std::optional<HostKind> host;
};

}  // namespace signalr_config::lint
