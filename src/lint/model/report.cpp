#include "lint/model/report.hpp"

#include <utility>

namespace signalr_config::lint {

Report::Report(const Rule& rule, const Scope* scope, std::vector<Finding>& findings)
    : rule_(rule), scope_(scope), findings_(findings) {}

Finding& Report::add(Location location, std::string key, Message message, std::string hint) {
  Finding finding;
  finding.rule = &rule_;
  finding.severity = rule_.metadata.severity;
  finding.message = std::move(message);
  finding.hint = std::move(hint);
  finding.location = std::move(location);
  finding.key = std::move(key);
  if (scope_ != nullptr && !scope_->environment.empty()) finding.environments.push_back(scope_->environment);
  return findings_.emplace_back(std::move(finding));
}

Finding& Report::at_value(const ScopeEntry& where, Message message, std::string hint) {
  return add(value_location(where.entry.origin), std::string(where.entry.key), std::move(message),
             std::move(hint));
}

Finding& Report::at_key(const ScopeEntry& where, Message message, std::string hint) {
  return add(key_location(where.entry), std::string(where.entry.key), std::move(message), std::move(hint));
}

}  // namespace signalr_config::lint
