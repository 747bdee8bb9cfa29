#include "cli/lint/baseline.hpp"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <optional>
#include <ostream>
#include <set>
#include <system_error>
#include <utility>
#include <vector>

#include "cli/framework/diagnostic_text.hpp"
#include "lint/baseline/baseline.hpp"
#include "lint/output/finding_text.hpp"
#include "lint/rules/registry.hpp"
#include "system/atomic_file.hpp"
#include "terminal/printable.hpp"

namespace signalr_config::cli {

namespace {

namespace fs = std::filesystem;

using Findings = std::vector<lint::Finding*>;

// Nothing where the file is no baseline.
std::optional<lint::Baseline> parse_baseline(const fs::path& path, std::ifstream& file) {
  const std::string text{std::istreambuf_iterator<char>(file), {}};
  return lint::Baseline::parse(path.parent_path(), text);
}

lint::Baseline read_baseline(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) {
    throw UsageError("cannot read the baseline " + terminal::shown_argument(path.string()),
                     "--update-baseline writes a new one.");
  }
  auto baseline = parse_baseline(path, file);
  if (!baseline)
    throw UsageError(terminal::printable(path.string()) + " is not a baseline",
                     "--update-baseline writes a new one.");
  return *std::move(baseline);
}

void write_baseline(const fs::path& path, const Findings& findings, const lint::IsLookedAt& is_looked_at,
                    Invocation& invocation) {
  lint::Baseline baseline = lint::Baseline::of(path.parent_path(), findings);
  std::ifstream file(path, std::ios::binary);
  if (const auto older = parse_baseline(path, file)) baseline.keep(*older, is_looked_at);
  constexpr unsigned readable_by_all = 0644;
  system::ReplaceFileOptions options;
  if (!fs::exists(path)) options.mode = readable_by_all;
  if (const auto problem = system::replace_file(path, baseline.to_json(), options)) {
    throw UsageError(terminal::printable(problem->message.masked()));
  }
  invocation.err << "Wrote " << lint::counted(baseline.size(), "finding") << " to "
                 << terminal::printable(path.string()) << ".\n";
}

struct BaselineUse {
  fs::path path;
  const Findings& findings;
  const lint::IsLookedAt& is_looked_at;
  bool is_updated;
};

void use_baseline(const BaselineUse& use, Invocation& invocation) {
  const auto& [path, findings, is_looked_at, is_updated] = use;
  if (is_updated) write_baseline(path, findings, is_looked_at, invocation);
  const terminal::Style style = error_style(invocation);
  for (const lint::BaselineKey& gone : read_baseline(path).suppress(findings, is_looked_at)) {
    invocation.err << style.strong("note:") << ' ' << terminal::printable(gone.file) << ": "
                   << terminal::printable(gone.rule)
                   << (gone.key.empty() ? "" : " of " + terminal::printable(gone.key))
                   << " is in the baseline, but is not found any more\n";
  }
}

// As people here would write it.
fs::path seen_from_here(const fs::path& path, const fs::path& here) {
  const fs::path relative = path.lexically_relative(here);
  return relative.empty() || *relative.begin() == ".." ? path : relative;
}

fs::path normal_path(const fs::path& path) {
  std::error_code error;
  return fs::absolute(path, error).lexically_normal();
}

// Nothing is found any more of a file that is gone, or of a rule that does not exist, in any run.
lint::IsLookedAt looked_at_by(lint::Linter& linter, const lint::LintReport& report) {
  std::set<fs::path> files;
  for (const lint::LintedFile& file : report.files) {
    if (!file.is_companion) files.insert(normal_path(file.path));
  }
  return [&linter, files = std::move(files)](const fs::path& file, std::string_view id) {
    const lint::Rule* const rule = lint::find_rule(id);
    std::error_code error;
    if (!files.contains(file)) return rule == nullptr || !fs::exists(file, error);
    if (rule == nullptr) return true;
    const lint::Settings& settings = linter.settings_of(file);
    return settings.severity_of(*rule).has_value() && !settings.ignores(*rule, file);
  };
}

// Those of the settings that hold for what was read, with the findings of their files.
std::map<fs::path, Findings> baselines_of(lint::Linter& linter, lint::LintReport& report) {
  std::map<fs::path, Findings> baselines;
  for (const lint::LintedFile& file : report.files) {
    if (const auto path = linter.settings_of(file.path).baseline()) baselines[*path];
  }
  for (lint::Finding& finding : report.findings) {
    if (const auto path = linter.settings_of(finding).baseline()) baselines[*path].push_back(&finding);
  }
  return baselines;
}

}  // namespace

void use_baselines(const LintOptions& options, lint::Linter& linter, lint::LintReport& report,
                   Invocation& invocation) {
  std::map<fs::path, Findings> baselines;
  if (options.baseline) {
    Findings& all = baselines[*options.baseline];
    for (lint::Finding& finding : report.findings) all.push_back(&finding);
  } else {
    baselines = baselines_of(linter, report);
  }
  if (options.update_baseline && baselines.empty())
    throw UsageError("--update-baseline needs --baseline FILE, or 'baseline' in the settings");
  report.has_baseline = !baselines.empty();
  const lint::IsLookedAt is_looked_at = looked_at_by(linter, report);
  for (const auto& [path, findings] : baselines) {
    const fs::path shown = seen_from_here(path, invocation.process.current_directory);
    use_baseline({.path = shown,
                  .findings = findings,
                  .is_looked_at = is_looked_at,
                  .is_updated = options.update_baseline},
                 invocation);
  }
}

}  // namespace signalr_config::cli
