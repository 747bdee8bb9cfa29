#include "export/unresolved_setting.hpp"

namespace signalr_config::exports {

Diagnostic unresolved_setting(const std::string& key, const std::string& subject, const Entry& entry) {
  Diagnostic problem;
  problem.code = DiagnosticCode::export_unresolved;
  problem.message.key(subject.empty() ? key : subject);
  problem.message.text(" is " + std::string(*entry.value) + ", and cannot be written");
  problem.remedy = "Add what it refers to to the input.";
  problem.key = key;
  problem.origin = entry.origin;
  return problem;
}

}  // namespace signalr_config::exports
