#include "lint/settings/apply.hpp"

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <set>
#include <string_view>
#include <utility>

#include "lint/rules/registry.hpp"

namespace signalr_config::lint {

namespace {

namespace fs = std::filesystem;

bool is_failure(Severity severity, FailOn from) {
  switch (from) {
    case FailOn::error:
      return severity == Severity::error;
    case FailOn::warning:
      return severity != Severity::info;
    case FailOn::info:
      return true;
    case FailOn::never:
      break;
  }
  return false;
}

}  // namespace

const Settings& settings_of(const Finding& finding, SettingsTree& settings) {
  const Document& document = *finding.location.document;
  const bool is_variable =
      document.kind() == SourceKind::environment || document.kind() == SourceKind::memory;
  return is_variable ? settings.of_directory(".") : settings.of_file(document.name());
}

std::vector<const Rule*> rules_in_use(std::span<const LintedFile> files, SettingsTree& settings) {
  std::set<const Settings*> all{&settings.of_directory(".")};
  for (const LintedFile& file : files) all.insert(&settings.of_file(file.path));
  std::vector<const Rule*> rules;
  std::ranges::copy_if(all_rules(), std::back_inserter(rules), [&](const Rule* rule) {
    return std::ranges::any_of(all,
                               [rule](const Settings* one) { return one->severity_of(*rule).has_value(); });
  });
  return rules;
}

std::vector<Finding> apply_settings(std::vector<Finding> findings, std::span<const LintedFile> files,
                                    SettingsTree& settings) {
  std::set<std::string_view> companions;
  for (const LintedFile& file : files) {
    if (file.is_companion) companions.insert(file.document->name());
  }
  std::vector<Finding> kept;
  for (Finding& finding : findings) {
    const std::string& file = finding.location.document->name();
    const Settings& own = settings_of(finding, settings);
    const auto severity = own.severity_of(finding);
    if (!severity || companions.contains(file) || own.ignores(*finding.rule, file)) continue;
    finding.severity = *severity;
    kept.push_back(std::move(finding));
  }
  return kept;
}

bool has_failure(std::span<const Finding> findings, SettingsTree& settings) {
  return std::ranges::any_of(findings, [&](const Finding& finding) {
    return !finding.suppression && is_failure(finding.severity, settings_of(finding, settings).fail_on());
  });
}

}  // namespace signalr_config::lint
