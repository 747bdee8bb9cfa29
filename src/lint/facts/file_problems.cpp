#include "lint/facts/file_problems.hpp"

#include <algorithm>
#include <array>

#include "lint/facts/duplicate_entries.hpp"
#include "lint/facts/resolved_findings.hpp"

namespace signalr_config::lint {

bool is_about_duplicates(const Diagnostic& diagnostic) {
  const std::string_view text = to_string(diagnostic.code);
  return text.ends_with("-duplicate-key") || text.ends_with("-duplicate-name") ||
         diagnostic.code == DiagnosticCode::json_key_overwritten;
}

bool is_about_encoding(const Diagnostic& diagnostic) {
  return to_string(diagnostic.code).ends_with("-encoding") ||
         diagnostic.code == DiagnosticCode::text_ill_formed ||
         diagnostic.code == DiagnosticCode::json_lone_surrogate;
}

bool is_about_surroundings(const Diagnostic& diagnostic) {
  static constexpr std::array codes{DiagnosticCode::compose_variable_unset,
                                    DiagnosticCode::compose_variable_required,
                                    DiagnosticCode::dotenv_unset_reference,
                                    DiagnosticCode::dotenv_not_inherited,
                                    DiagnosticCode::dockerfile_unset_reference,
                                    DiagnosticCode::kubernetes_source_missing,
                                    DiagnosticCode::deployment_file_missing,
                                    DiagnosticCode::deployment_file_outside,
                                    DiagnosticCode::bicep_syntax,
                                    DiagnosticCode::template_settings_unresolved,
                                    DiagnosticCode::systemd_specifier,
                                    DiagnosticCode::systemd_path,
                                    DiagnosticCode::web_config_other_file,
                                    DiagnosticCode::option_unresolved};
  return std::ranges::find(codes, diagnostic.code) != codes.end();
}

NestedAndFlat::NestedAndFlat(const LintedFile& file) {
  if (file.source == nullptr) return;
  for (const DuplicateEntry& pair : duplicate_entries(*file.source)) {
    if (pair.is_nested_and_flat()) places_.insert(pair.second->origin.key.begin);
  }
}

bool NestedAndFlat::is_about(const Diagnostic& diagnostic) const {
  return diagnostic.origin && places_.contains(diagnostic.origin->key.begin);
}

void report_file_problem(const LintedFile& file, const Diagnostic& diagnostic, Report& report) {
  if (is_about_surroundings(diagnostic)) return;
  const bool is_known =
      file.recognition == Recognition::by_request || file.recognition == Recognition::by_name;
  // What two variables of an application do to one another is no matter of the file's form.
  if (!is_known && !(file.deployment && diagnostic.code == DiagnosticCode::environment_duplicate_key)) return;
  if (!file.speaks_of_signalr) return;
  Location location = location_of(diagnostic);
  if (location.document == nullptr) location = {file.document, {}};
  Finding& finding = report.add(std::move(location), diagnostic.key, diagnostic.message, diagnostic.remedy);
  for (const Origin& origin : diagnostic.related)
    finding.related.push_back({key_location(origin), "see also"});
}

}  // namespace signalr_config::lint
