#pragma once

#include <string>
#include <vector>

#include "lint/model/finding.hpp"
#include "lint/model/scope.hpp"

namespace signalr_config::lint {

/// Takes what one rule finds in one scope.
class Report {
 public:
  /// Without a scope, findings are about no environment.
  Report(const Rule& rule, const Scope* scope, std::vector<Finding>& findings);

  /// Adds a finding; the caller may fill in `related` and others of the reference, which is valid until the
  /// next call.
  Finding& add(Location location, std::string key, Message message, std::string hint);

  /// The same at an entry's value.
  Finding& at_value(const ScopeEntry& where, Message message, std::string hint);
  /// The same at the last segment of an entry's key.
  Finding& at_key(const ScopeEntry& where, Message message, std::string hint);

 private:
  const Rule& rule_;
  const Scope* scope_;
  std::vector<Finding>& findings_;
};

}  // namespace signalr_config::lint
