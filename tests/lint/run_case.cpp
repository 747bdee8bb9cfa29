#include "lint/run_case.hpp"

#include <stdlib.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <utility>

#include "lint/fix/files.hpp"
#include "lint/linter.hpp"

namespace lint_test {

namespace fs = std::filesystem;
namespace sc = signalr_config;
namespace lint = signalr_config::lint;

std::string written(const lint::Location& location) {
  const sc::Document& document = *location.document;
  if (!document.has_positions())
    return document.name() + "[" + std::string(document.text(location.span)) + "]";
  const sc::Position begin = document.position(location.span.begin);
  const sc::Position end = document.position(location.span.end);
  std::ostringstream text;
  text << document.name() << ':' << begin.line << ':' << begin.column << '-' << end.line << ':' << end.column;
  return text.str();
}

namespace {

// The current directory while it lives: paths are then shown as the case has them.
class WorkingDirectory {
 public:
  WorkingDirectory() : before_(fs::current_path()) {
    std::string name = (fs::temp_directory_path() / "rule-case-XXXXXX").string();
    if (mkdtemp(name.data()) == nullptr) throw std::runtime_error("no temporary directory");
    path_ = name;
    fs::current_path(path_);
  }
  ~WorkingDirectory() {
    std::error_code ignored;
    fs::current_path(before_, ignored);
    fs::remove_all(path_, ignored);
  }
  WorkingDirectory(const WorkingDirectory&) = delete;
  WorkingDirectory& operator=(const WorkingDirectory&) = delete;

 private:
  fs::path before_;
  fs::path path_;
};

void write(const CaseFile& file) {
  const fs::path path = file.path;
  if (path.has_parent_path()) fs::create_directories(path.parent_path());
  std::ofstream(path, std::ios::binary) << file.text;
  fs::permissions(path, static_cast<fs::perms>(file.mode));
}

void write(std::ostream& out, const lint::Finding& finding) {
  out << written(finding.location) << ": " << to_string(finding.severity) << ": " << finding.message.masked()
      << '\n';
  if (!finding.hint.empty()) out << "  hint: " << finding.hint << '\n';
  if (!finding.environments.empty()) out << "  environments: ";
  for (const std::string& name : finding.environments) {
    out << name << (&name == &finding.environments.back() ? "\n" : ", ");
  }
  for (const lint::RelatedLocation& related : finding.related) {
    out << "  related: " << written(related.location) << ": " << related.message << '\n';
  }
}

// Writes the files of a case into the current directory, and reads them.
lint::ReadFiles read(const RuleCase& one, lint::Linter& linter) {
  std::vector<std::string> paths;
  for (const CaseFile& file : one.files) {
    write(file);
    paths.push_back(file.path);
  }
  return linter.read(paths);
}

lint::LinterOptions options_of(const RuleCase& one) {
  lint::LinterOptions options;
  options.settings_files.isolated = true;
  if (!one.host.empty()) options.host = sc::parse_host_kind(one.host);
  if (!one.connection.empty()) options.connection = one.connection;
  if (one.sdk == "1.25") options.sdk = sc::SdkVersion::v1_25;
  options.tracking = [untracked = one.untracked](const fs::path& path) {
    const bool is_tracked = std::ranges::find(untracked, path.string()) == untracked.end();
    return is_tracked ? lint::Tracking::tracked : lint::Tracking::untracked;
  };
  return options;
}

lint::LinterOptions options_of(const RuleCase& one, const lint::Rule& rule) {
  lint::LinterOptions options = options_of(one);
  options.settings.select = {*lint::RuleSelector::parse(rule.metadata.id)};
  return options;
}

std::vector<lint::Finding> findings_of(const RuleCase& one, lint::LinterOptions options) {
  const WorkingDirectory directory;
  lint::Linter linter(std::move(options));
  std::vector<lint::Finding> found = linter.lint(read(one, linter).files).findings;
  std::erase_if(found, [](const lint::Finding& finding) { return finding.suppression.has_value(); });
  return found;
}

}  // namespace

std::string run_case(const RuleCase& one, const lint::Rule& rule) {
  lint::LinterOptions options = options_of(one, rule);
  // What a comment silences is known when all rules have run.
  if (rule.metadata.name == "unused-suppression")
    options.settings.select = {*lint::RuleSelector::parse("ALL")};
  std::ostringstream text;
  for (const lint::Finding& finding : findings_of(one, std::move(options))) {
    if (finding.rule == &rule) write(text, finding);
  }
  return text.str();
}

bool offers_fix(const RuleCase& one, const lint::Rule& rule) {
  const auto findings = findings_of(one, options_of(one, rule));
  return std::ranges::any_of(findings, [](const lint::Finding& finding) { return finding.fix.has_value(); });
}

std::vector<CaseFile> fix_case(const RuleCase& one, const lint::Rule& rule) {
  const WorkingDirectory directory;
  lint::Linter linter(options_of(one, rule));
  std::vector<CaseFile> fixed;
  for (const lint::FixedFile& file :
       lint::fix_files(linter, read(one, linter).files, lint::FixEffect::changes_outcome).fixed)
    fixed.push_back({file.path.string(), file.after, 0644});
  return fixed;
}

std::vector<lint::Finding> run_all_rules(const RuleCase& one) { return findings_of(one, options_of(one)); }

std::vector<std::string> rules_that_find(const RuleCase& one, const lint::Rule& rule) {
  lint::LinterOptions options = options_of(one);
  options.settings.extend_select = {*lint::RuleSelector::parse(rule.metadata.id)};
  std::vector<std::string> ids;
  for (const lint::Finding& finding : findings_of(one, std::move(options))) {
    const std::string id(finding.rule->metadata.id);
    if (std::ranges::find(ids, id) == ids.end()) ids.push_back(id);
  }
  return ids;
}

RuleCase case_of_example(const lint::RuleExample& example) {
  RuleCase one;
  for (const lint::ExampleFile& file : example.files) {
    if (!file.path.empty()) one.files.push_back({std::string(file.path), std::string(file.text), file.mode});
  }
  return one;
}

}  // namespace lint_test
