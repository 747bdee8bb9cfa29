#include "lint/facts/file_problems.hpp"

#include <algorithm>
#include <array>

#include "lint/facts/duplicate_entries.hpp"
#include "lint/facts/resolved_findings.hpp"

namespace signalr_config::lint {

bool is_about_duplicates(const Diagnostic& diagnostic) {
  return diagnostic.code.ends_with("-duplicate-key") || diagnostic.code.ends_with("-duplicate-name") ||
         diagnostic.code == "json-key-overwritten";
}

bool is_about_encoding(const Diagnostic& diagnostic) {
  return diagnostic.code.ends_with("-encoding") || diagnostic.code == "text-ill-formed" ||
         diagnostic.code == "json-lone-surrogate";
}

bool is_about_surroundings(const Diagnostic& diagnostic) {
  static constexpr std::array<std::string_view, 12> codes{
      "compose-variable-unset",     "compose-variable-required",
      "dotenv-unset-reference",     "dotenv-not-inherited",
      "dockerfile-unset-reference", "kubernetes-source-missing",
      "deployment-file-missing",    "deployment-file-outside",
      "systemd-specifier",          "systemd-path",
      "web-config-other-file",      "option-unresolved"};
  return std::ranges::find(codes, diagnostic.code) != codes.end();
}

bool is_nested_and_flat(const LintedFile& file, const Diagnostic& diagnostic) {
  if (file.source == nullptr || !diagnostic.origin) return false;
  return std::ranges::any_of(duplicate_entries(*file.source), [&](const DuplicateEntry& pair) {
    return pair.is_nested_and_flat() && pair.second->origin.key == diagnostic.origin->key;
  });
}

void report_file_problem(const LintedFile& file, const Diagnostic& diagnostic, Report& report) {
  if (is_about_surroundings(diagnostic)) return;
  if (file.recognition != Recognition::by_request && file.recognition != Recognition::by_name) return;
  Location location = location_of(diagnostic);
  if (location.document == nullptr) location = {file.document, {}};
  Finding& finding = report.add(std::move(location), diagnostic.key, diagnostic.message, diagnostic.remedy);
  for (const Origin& origin : diagnostic.related)
    finding.related.push_back({key_location(origin), "see also"});
}

}  // namespace signalr_config::lint
