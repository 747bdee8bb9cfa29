#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "lint/discovery/glob.hpp"
#include "lint/model/rule.hpp"
#include "signalr_config/diagnostic.hpp"
#include "signalr_config/host_kind.hpp"

namespace signalr_config::lint {

/// From which severity on a finding makes the answer no.
enum class FailOn { error, warning, info, never };

std::string_view to_string(FailOn level);
std::optional<FailOn> parse_fail_on(std::string_view name);
std::optional<Severity> parse_severity(std::string_view name);

/// What picks rules: `ASRS302`, `ASRS3`, a name, `ALL`.
class RuleSelector {
 public:
  /// The selector of a text, in any case; nothing if it picks no rule.
  static std::optional<RuleSelector> parse(std::string_view text);

  bool matches(const Rule& rule) const;

  /// The more a selector says, the more it counts. At least 1.
  std::size_t specificity() const { return prefix_.size() + 1; }

 private:
  explicit RuleSelector(std::string prefix) : prefix_(std::move(prefix)) {}

  std::string prefix_;  // of ids; empty: all
};

/// What was probably meant: `Did you mean ASRS302?`; otherwise what there is to choose from.
std::string hint_for_selector(std::string_view text);

/// A pattern for paths below the directory of a settings file.
class PathPattern {
 public:
  explicit PathPattern(std::string_view text);

  /// `path` is relative to the directory of the settings. One without a '/' matches names anywhere.
  bool matches(const std::filesystem::path& path) const;

  const std::string& text() const { return text_; }

  /// Whether it is longer, or stands for more paths, than is allowed; and how much it stands for.
  bool is_too_large() const { return glob_.is_too_large(); }
  std::size_t size() const { return glob_.size(); }

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
  std::optional<std::filesystem::path> baseline;  ///< relative to `directory`
};

}  // namespace signalr_config::lint
