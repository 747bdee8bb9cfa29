#include "lint/run_rules.hpp"

#include "lint/connection_string_value.hpp"
#include "lint/merge_findings.hpp"
#include "lint/report.hpp"
#include "lint/scope_entries.hpp"

namespace signalr_config::lint {

namespace {

class Runner {
 public:
  explicit Runner(const RuleRun& run) : run_(run) {}

  void look_at(const Scope& scope) {
    for (const ScopeEntry& entry : scope_entries(scope)) look_at(entry);
    if (!scope.is_application()) return;
    for (const Rule* rule : run_.rules) {
      if (rule->application == nullptr) continue;
      Report report(*rule, &scope, findings_);
      rule->application(scope, report);
    }
  }

  void look_at(const LintedFile& file) {
    for (const Rule* rule : run_.rules) {
      if (rule->file == nullptr) continue;
      Report report(*rule, nullptr, findings_);
      rule->file(file, report);
    }
  }

  void look_at(const Repository& repository) {
    for (const Rule* rule : run_.rules) {
      if (rule->repository == nullptr) continue;
      Report report(*rule, nullptr, findings_);
      rule->repository(repository, report);
    }
  }

  std::vector<Finding> take() { return merge_findings(std::move(findings_)); }

 private:
  void look_at(const ScopeEntry& entry) {
    std::optional<ConnectionStringValue> value;
    if (entry.in_effect && entry.meaning.is_connection_string() && entry.entry.value &&
        !entry.entry.value->empty() && entry.entry.origin.encoding != ValueEncoding::reference) {
      value.emplace(entry, run_.sdk);
    }
    for (const Rule* rule : run_.rules) {
      Report report(*rule, &entry.scope, findings_);
      if (rule->entry != nullptr) rule->entry(entry, report);
      if (rule->connection_string != nullptr && value) rule->connection_string(*value, report);
    }
  }

  const RuleRun& run_;
  std::vector<Finding> findings_;
};

}  // namespace

std::vector<Finding> run_rules(const RuleRun& run, const Repository& repository) {
  Runner runner(run);
  for (const Scope& scope : repository.scopes) runner.look_at(scope);
  for (const LintedFile& file : repository.files) runner.look_at(file);
  runner.look_at(repository);
  return runner.take();
}

}  // namespace signalr_config::lint
