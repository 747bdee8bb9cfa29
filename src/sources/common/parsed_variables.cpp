#include "sources/common/parsed_variables.hpp"

#include <utility>

#include "sources/common/limits.hpp"
#include "sources/common/unique_entries.hpp"

namespace signalr_config::sources {

Origin origin_of_value(const std::shared_ptr<const Document>& document, Span key, Span place,
                       std::string_view value) {
  const bool is_verbatim = document->text(place) == value;
  return {document, key, place, is_verbatim ? ValueEncoding::verbatim : ValueEncoding::opaque, nullptr};
}

void VariableList::add(std::string name, Span key, std::string value, Span place) {
  if (is_full(key)) return;
  Origin origin = origin_of_value(found_.document, key, place, value);
  found_.variables.push_back({std::move(name), std::move(value), std::move(origin)});
}

void VariableList::add_inherited(std::string name, Span key) {
  if (is_full(key)) return;
  Origin origin{found_.document, key, {}, ValueEncoding::opaque, nullptr};
  found_.variables.push_back({std::move(name), std::nullopt, std::move(origin)});
}

void VariableList::add(TextVariable variable) {
  if (!is_full(variable.origin.key)) found_.variables.push_back(std::move(variable));
}

bool VariableList::is_full(Span place) {
  if (found_.variables.size() < maximum_entries) return false;
  if (std::exchange(has_refused_, true)) return true;
  Diagnostic refusal = problem(DiagnosticCode::dotenv_too_large, place);
  refusal.message.text(entries_words);
  refusal.remedy = entries_remedy;
  found_.diagnostics.push_back(std::move(refusal));
  return true;
}

Diagnostic VariableList::problem(DiagnosticCode code, Span place) const {
  return problem_at(found_.document, code, place);
}

void VariableList::report(Diagnostic problem) {
  if (found_.diagnostics.size() < maximum_reports) found_.diagnostics.push_back(std::move(problem));
}

}  // namespace signalr_config::sources
