#include "cli/lint/baseline.hpp"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <ostream>

#include "cli/framework/diagnostic_text.hpp"
#include "lint/baseline/baseline.hpp"
#include "lint/output/finding_text.hpp"
#include "system/atomic_file.hpp"
#include "terminal/printable.hpp"

namespace signalr_config::cli {

namespace {

namespace fs = std::filesystem;

lint::Baseline read_baseline(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) {
    throw UsageError("cannot read the baseline " + terminal::printable(path.string()),
                     "--update-baseline writes a new one.");
  }
  const std::string text{std::istreambuf_iterator<char>(file), {}};
  auto baseline = lint::Baseline::parse(path.parent_path(), text);
  if (!baseline)
    throw UsageError(terminal::printable(path.string()) + " is no baseline",
                     "--update-baseline writes a new one.");
  return *std::move(baseline);
}

void write_baseline(const fs::path& path, const std::vector<lint::Finding>& findings,
                    Invocation& invocation) {
  const lint::Baseline baseline = lint::Baseline::of(path.parent_path(), findings);
  constexpr unsigned readable_by_all = 0644;
  system::ReplaceFileOptions options;
  if (!fs::exists(path)) options.mode = readable_by_all;
  if (const auto problem = system::replace_file(path, baseline.to_json(), options)) {
    throw UsageError(terminal::printable(problem->message.masked()));
  }
  invocation.err << "The baseline " << terminal::printable(path.string()) << " has "
                 << lint::counted(baseline.size(), "finding") << ".\n";
}

}  // namespace

void use_baseline(const LintOptions& options, std::vector<lint::Finding>& findings, Invocation& invocation) {
  const fs::path path = *options.baseline;
  if (options.update_baseline) write_baseline(path, findings, invocation);
  const terminal::Style style = error_style(invocation);
  for (const lint::BaselineKey& gone : read_baseline(path).suppress(findings)) {
    invocation.err << style.strong("note:") << ' ' << terminal::printable(gone.file) << ": "
                   << terminal::printable(gone.rule)
                   << (gone.key.empty() ? "" : " of " + terminal::printable(gone.key))
                   << " is in the baseline, but is not found any more\n";
  }
}

}  // namespace signalr_config::cli
