#include "lint/linter.hpp"

#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <utility>

#include "lint/discovery/find_files.hpp"
#include "lint/discovery/git_directory.hpp"
#include "lint/facts/text_search.hpp"
#include "lint/rules/run.hpp"
#include "lint/scopes/join_descriptions.hpp"
#include "lint/scopes/parse_file.hpp"
#include "lint/suppression/suppress.hpp"

namespace signalr_config::lint {

namespace fs = std::filesystem;

namespace {

// Lists each directory once: several questions are asked about one state of many directories, by several
// threads.
class RememberedListings final : public FileSystem {
 public:
  explicit RememberedListings(std::shared_ptr<const FileSystem> others) : others_(std::move(others)) {}

  FileContent read(const fs::path& path) const override { return others_->read(path); }
  std::optional<std::uintmax_t> size_of(const fs::path& path) const override {
    return others_->size_of(path);
  }
  FileKind kind_of(const fs::path& path) const override { return others_->kind_of(path); }
  fs::path absolute(const fs::path& path) const override { return others_->absolute(path); }
  std::string name_of(const fs::path& path) const override { return others_->name_of(path); }
  fs::path path_of(const std::string& name) const override { return others_->path_of(name); }

  DirectoryListing list(const fs::path& directory) const override {
    {
      const std::scoped_lock lock(mutex_);
      const auto known = listings_.find(directory.native());
      if (known != listings_.end()) return known->second;
    }
    DirectoryListing listing = others_->list(directory);
    const std::scoped_lock lock(mutex_);
    return listings_.try_emplace(directory.native(), std::move(listing)).first->second;
  }

 private:
  std::shared_ptr<const FileSystem> others_;
  mutable std::mutex mutex_;
  mutable std::map<std::string, DirectoryListing> listings_;
};

}  // namespace

Linter::Linter(LinterOptions options)
    : options_(std::move(options)),
      settings_(options_.settings, options_.settings_files, options_.files),
      git_(options_.environment) {}

ReadFiles Linter::read(std::span<const std::string> paths) {
  const auto excludes = [this](const fs::path& path, bool) { return settings_.of_file(path).excludes(path); };
  PathSearch search = find_files(paths, *options_.files, {excludes, &git_});
  if (!search.unmatched.empty()) return {.unmatched = std::move(search.unmatched)};
  add_companions(search.found, *options_.files);
  trees_.add(search.found.trees);
  ReadFiles read = read_files(search.found, options_.files, options_.threads);
  // Where git does not answer, that is said before everything else.
  for (const LintedFile& file : read.files) {
    if (may_hold_key(file.document->bytes())) tracking(file.path);
  }
  read.problems.insert(read.problems.end(), git_.problems().begin(), git_.problems().end());
  return read;
}

LintReport Linter::lint(std::vector<LintedFile> files) {
  LintReport report;
  report.files = std::move(files);
  report.scopes = put_together(report.files);
  report.findings = find(report.files, report.scopes);
  report.repository_paths = paths_in_repositories(report.files);
  return report;
}

bool Linter::has_failure(const LintReport& report) { return lint::has_failure(report.findings, settings_); }

const Settings& Linter::settings_of(const fs::path& path) {
  return options_.files->is_directory(path) ? settings_.of_directory(path) : settings_.of_file(path);
}

LintedFile Linter::parse(const fs::path& path, std::string text, Recognition recognition) const {
  return parse_file(path, std::move(text), recognition,
                    {options_.files, [this](const fs::path& other) { return trees_.contain(other); }});
}

std::vector<Scope> Linter::put_together(std::vector<LintedFile>& files) {
  const ScopeOptions options = scope_options(files);
  join_descriptions(files, options.description_options());
  return build_scopes(files, options);
}

Tracking Linter::tracking(const fs::path& file) {
  return options_.tracking ? options_.tracking(file) : git_.tracking(file);
}

ScopeOptions Linter::scope_options(std::span<const LintedFile> files) {
  // Asked by several threads: what the tree does not know yet must not be looked for then.
  for (const LintedFile& file : files) settings_.of_file(file.path);
  ScopeOptions scope;
  scope.host = options_.host;
  scope.host_of = [this](const fs::path& directory) { return settings_.of_directory(directory).host(); };
  scope.connection = options_.connection;
  scope.connection_string_key = options_.connection_string_key;
  scope.sdk = options_.sdk;
  if (options_.process_variables) scope.variables = options_.environment;
  scope.user_secrets = options_.user_secrets;
  scope.secrets_environment = options_.environment;
  scope.files = std::make_shared<const RememberedListings>(options_.files);
  scope.may_read = [this](const fs::path& path) { return trees_.contain(path); };
  scope.threads = options_.threads;
  return scope;
}

std::vector<Finding> Linter::find(std::span<const LintedFile> files, std::span<const Scope> scopes) {
  const auto is_tracked = [this](const fs::path& path) { return tracking(path); };
  const std::vector<const Rule*> rules = rules_in_use(files, settings_);
  const RuleRun run{rules, options_.sdk, options_.threads};
  auto findings = suppress(run_rules(run, {files, scopes, is_tracked}), files, rules);
  return apply_settings(std::move(findings), files, settings_);
}

}  // namespace signalr_config::lint
