#pragma once

#include <array>
#include <string_view>

#include "signalr_config/diagnostic.hpp"

namespace signalr_config::lint {

struct ConnectionStringValue;
struct LintedFile;
struct Repository;
struct Scope;
struct ScopeEntry;
class Report;

/// A file of a rule's example. Examples lie in a git repository that tracks all of their files.
struct ExampleFile {
  std::string_view path;  ///< `appsettings.json`, `deploy/compose.yaml`
  std::string_view text;
  unsigned mode = 0644;  ///< of the file
};

/// A few files that show a rule. Unused places are empty.
struct RuleExample {
  std::array<ExampleFile, 3> files;
};

/// Whether a rule is on unless it is selected.
enum class RuleDefault { on, off };

/// What is known of a rule without running it. Its page in docs/rules is made of this.
struct RuleMetadata {
  std::string_view id;    ///< `ASRS301`; never reused
  std::string_view name;  ///< `endpoint-type-unknown`
  Severity severity = Severity::warning;
  RuleDefault by_default = RuleDefault::on;
  std::string_view summary;  ///< one sentence: what is found
  std::string_view
      rationale;     ///< why it matters, in Markdown: what the SDK does, and where that is known from
  RuleExample bad;   ///< the rule finds something in it
  RuleExample good;  ///< and nothing in this
};

/// A rule: its metadata, and what it looks at. Each check is optional; a rule has at least one. A rule is a
/// constant in a file of its own in `rules/`, and one line in `registry.cpp`.
struct Rule {
  RuleMetadata metadata;

  /// Every value that is a connection string of the service, or is meant to be one, and that is in effect in
  /// at least one environment.
  void (*connection_string)(const ConnectionStringValue& value, Report& report) = nullptr;
  /// Every entry of every file, variables of descriptions included, whether or not it is in effect.
  void (*entry)(const ScopeEntry& entry, Report& report) = nullptr;
  /// Every application in each of its environments; single files are none.
  void (*application)(const Scope& scope, Report& report) = nullptr;
  /// Every file that was read, once.
  void (*file)(const LintedFile& file, Report& report) = nullptr;
  /// Everything together, once.
  void (*repository)(const Repository& repository, Report& report) = nullptr;
};

}  // namespace signalr_config::lint
