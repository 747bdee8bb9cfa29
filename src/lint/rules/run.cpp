#include "lint/rules/run.hpp"

#include <algorithm>
#include <iterator>

#include "core/shown_text.hpp"
#include "lint/facts/connection_string_value.hpp"
#include "lint/model/report.hpp"
#include "lint/model/scope_entries.hpp"
#include "lint/rules/merge_findings.hpp"
#include "system/parallel.hpp"

namespace signalr_config::lint {

namespace {

// The rules that have a check, by check.
struct RulesByCheck {
  explicit RulesByCheck(std::span<const Rule* const> rules) {
    for (const Rule* rule : rules) {
      if (rule->connection_string != nullptr) connection_string.push_back(rule);
      if (rule->entry != nullptr) entry.push_back(rule);
      if (rule->application != nullptr) application.push_back(rule);
      if (rule->file != nullptr) file.push_back(rule);
      if (rule->repository != nullptr) repository.push_back(rule);
    }
  }

  std::vector<const Rule*> connection_string;
  std::vector<const Rule*> entry;
  std::vector<const Rule*> application;
  std::vector<const Rule*> file;
  std::vector<const Rule*> repository;
};

// A value that is there, and whole: what an interpolation takes from elsewhere is not known here.
bool is_known(const Entry& entry) {
  if (!entry.value || entry.value->empty()) return false;
  const Origin& origin = entry.origin;
  if (origin.encoding != ValueEncoding::opaque) return origin.encoding != ValueEncoding::reference;
  return origin.document->text(origin.value).find('$') == std::string_view::npos;
}

class Runner {
 public:
  Runner(const RulesByCheck& rules, SdkVersion sdk) : rules_(rules), sdk_(sdk) {}

  void look_at(const Scope& scope) {
    for (const ScopeEntry& entry : scope_entries(scope)) look_at(entry);
    if (!scope.is_application()) return;
    for (const Rule* rule : rules_.application) {
      Report report(*rule, &scope, findings_);
      rule->application(scope, report);
    }
  }

  void look_at(const LintedFile& file) {
    for (const Rule* rule : rules_.file) {
      Report report(*rule, nullptr, findings_);
      rule->file(file, report);
    }
  }

  void look_at(const Repository& repository) {
    for (const Rule* rule : rules_.repository) {
      Report report(*rule, nullptr, findings_);
      rule->repository(repository, report);
    }
  }

  std::vector<Finding> take() { return std::move(findings_); }

 private:
  void look_at(const ScopeEntry& entry) {
    for (const Rule* rule : rules_.entry) {
      Report report(*rule, &entry.scope, findings_);
      rule->entry(entry, report);
    }
    const bool is_value = entry.in_effect && entry.meaning.is_connection_string() && is_known(entry.entry);
    if (!is_value || rules_.connection_string.empty()) return;
    const ConnectionStringValue value(entry, sdk_);
    for (const Rule* rule : rules_.connection_string) {
      Report report(*rule, &entry.scope, findings_);
      rule->connection_string(value, report);
    }
  }

  const RulesByCheck& rules_;
  SdkVersion sdk_;
  std::vector<Finding> findings_;
};

}  // namespace

std::vector<Finding> run_rules(const RuleRun& run, const Repository& repository) {
  const RulesByCheck rules(run.rules);
  const std::size_t scopes = repository.scopes.size();
  std::vector<std::vector<Finding>> found(scopes + repository.files.size());
  system::for_each_index(found.size(), run.threads, [&](std::size_t index) {
    Runner runner(rules, run.sdk);
    if (index < scopes) {
      runner.look_at(repository.scopes[index]);
    } else {
      runner.look_at(repository.files[index - scopes]);
    }
    found[index] = runner.take();
  });
  Runner runner(rules, run.sdk);
  runner.look_at(repository);
  std::vector<Finding> findings;
  for (std::vector<Finding>& some : found) std::ranges::move(some, std::back_inserter(findings));
  std::ranges::move(runner.take(), std::back_inserter(findings));
  // Hints name keys, and a key may be a connection string by mistake.
  for (Finding& finding : findings) finding.hint = core::without_secrets(std::move(finding.hint));
  return merge_findings(std::move(findings));
}

}  // namespace signalr_config::lint
