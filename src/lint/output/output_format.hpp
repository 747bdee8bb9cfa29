#pragma once

#include <filesystem>
#include <iosfwd>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "lint/model/finding.hpp"
#include "lint/model/linted_file.hpp"
#include "terminal/style.hpp"

namespace signalr_config::lint {

/// Something worth knowing that is no finding: a template that was passed over. Never holds a value.
struct Note {
  std::filesystem::path path;  ///< may be empty
  std::string message;
};

/// Everything that an output may say.
struct LintReport {
  /// In their order. Those that are suppressed are among them: only SARIF shows them.
  std::vector<Finding> findings;
  std::vector<LintedFile> files;
  std::vector<Scope> scopes;  ///< their entries tell what of a source line may be shown
  std::vector<Note> notes;
  bool has_baseline = false;  ///< whether a baseline suppresses what it knows
  /// The paths of files from the top of their working tree, by the paths that are shown, where these differ.
  std::map<std::string, std::string> repository_paths;
};

/// Where an output goes.
struct OutputSettings {
  terminal::Style style;                 ///< of `text` and `concise`
  std::ostream* step_summary = nullptr;  ///< of GitHub Actions; what `github` cannot show as an annotation
};

/// A form in which findings are written. None of them holds a value that may be a secret.
struct OutputFormat {
  std::string_view name;
  void (*write)(std::ostream& out, const LintReport& report, const OutputSettings& settings);
};

/// Every format, the default first.
std::span<const OutputFormat> output_formats();

/// The format of a name; null pointer if there is none.
const OutputFormat* find_output_format(std::string_view name);

}  // namespace signalr_config::lint
