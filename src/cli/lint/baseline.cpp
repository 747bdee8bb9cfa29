#include "cli/lint/baseline.hpp"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <ostream>
#include <vector>

#include "cli/framework/diagnostic_text.hpp"
#include "lint/baseline/baseline.hpp"
#include "lint/output/finding_text.hpp"
#include "system/atomic_file.hpp"
#include "terminal/printable.hpp"

namespace signalr_config::cli {

namespace {

namespace fs = std::filesystem;

using Findings = std::vector<lint::Finding*>;

lint::Baseline read_baseline(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) {
    throw UsageError("cannot read the baseline " + terminal::printable(path.string()),
                     "--update-baseline writes a new one.");
  }
  const std::string text{std::istreambuf_iterator<char>(file), {}};
  auto baseline = lint::Baseline::parse(path.parent_path(), text);
  if (!baseline)
    throw UsageError(terminal::printable(path.string()) + " is not a baseline",
                     "--update-baseline writes a new one.");
  return *std::move(baseline);
}

void write_baseline(const fs::path& path, const Findings& findings, Invocation& invocation) {
  const lint::Baseline baseline = lint::Baseline::of(path.parent_path(), findings);
  constexpr unsigned readable_by_all = 0644;
  system::ReplaceFileOptions options;
  if (!fs::exists(path)) options.mode = readable_by_all;
  if (const auto problem = system::replace_file(path, baseline.to_json(), options)) {
    throw UsageError(terminal::printable(problem->message.masked()));
  }
  invocation.err << "Wrote " << lint::counted(baseline.size(), "finding") << " to "
                 << terminal::printable(path.string()) << ".\n";
}

void use_baseline(const fs::path& path, const Findings& findings, bool is_updated, Invocation& invocation) {
  if (is_updated) write_baseline(path, findings, invocation);
  const terminal::Style style = error_style(invocation);
  for (const lint::BaselineKey& gone : read_baseline(path).suppress(findings)) {
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
  for (const auto& [path, findings] : baselines) {
    const fs::path shown = seen_from_here(path, invocation.process.current_directory);
    use_baseline(shown, findings, options.update_baseline, invocation);
  }
}

}  // namespace signalr_config::cli
