#include "sources/common/duplicate_key.hpp"

#include <utility>

namespace signalr_config::sources {

Diagnostic problem_of_pair(const Entry& first, const Entry& second, DiagnosticCode code) {
  Diagnostic problem;
  problem.code = code;
  problem.key = second.key;
  problem.origin = second.origin;
  problem.span = second.origin.key;
  problem.related.push_back(first.origin);
  return problem;
}

Diagnostic duplicate_key_problem(const Entry& first, const Entry& second, DiagnosticCode code) {
  Diagnostic problem = problem_of_pair(first, second, code);
  problem.message.text("the key '").key(second.key).text("' is set a second time");
  if (first.key != second.key) problem.message.text(", after '").key(first.key).text("'");
  problem.message.text("; expected each key once");
  problem.remedy = "Remove one of the two. Upper and lower case make no difference.";
  return problem;
}

DuplicateKeys::DuplicateKeys(DiagnosticCode code, std::string remedy)
    : code_(code), remedy_(std::move(remedy)) {}

void DuplicateKeys::add(ParsedSource& source, Entry entry) {
  source.entries.push_back(std::move(entry));
  const Entry& added = source.entries.back();
  const auto [first, is_new] = first_.try_emplace(added.key, source.entries.size() - 1);
  if (!is_new) report(source, source.entries[first->second], added);
}

void DuplicateKeys::report(ParsedSource& source, const Entry& first, const Entry& second) const {
  Diagnostic problem;
  problem.code = code_;
  problem.message.text("the key ").key(second.key).text(" is given a second time, after ").key(first.key);
  problem.message.text("; expected every key once, whatever its case");
  problem.remedy = remedy_;
  problem.key = std::string(second.key);
  problem.origin = second.origin;
  problem.related.push_back(first.origin);
  if (!source.refused()) {  // else .NET has thrown something else already
    source.exact_refusal_unmasked =
        "ArgumentException: An item with the same key has already been added. Key: " +
        std::string(second.key);
  }
  source.diagnostics.push_back(std::move(problem));
}

}  // namespace signalr_config::sources
