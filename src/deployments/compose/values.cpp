#include "deployments/compose/values.hpp"

#include <functional>
#include <set>
#include <string>
#include <utility>

#include "dotnet/ascii.hpp"
#include "sources/dotenv/compose_template.hpp"

namespace signalr_config::deployments {
namespace {

// The variables for which a text asks, as far as Compose looks at them.
class Lookups {
 public:
  explicit Lookups(const Environment& shell) : shell_(shell) {}

  std::optional<std::string> operator()(std::string_view name) {
    const auto value = shell_.get(name);
    (value ? found_ : missing_).emplace(name);
    return value ? std::optional<std::string>(*value) : std::nullopt;
  }

  const std::set<std::string>& missing() const { return missing_; }

  // The variable that is the whole text, if one is: `$NAME`, or `${NAME...}` whose value was taken.
  const EnvironmentVariable* whole(std::string_view text, std::string_view result) const {
    if (found_.size() != 1 || !missing_.empty() || !text.starts_with('$')) return nullptr;
    const EnvironmentVariable* const variable = shell_.find(*found_.begin());
    const bool is_braced = text.starts_with("${" + variable->name) && text.find('}') == text.size() - 1;
    const bool is_single = is_braced || text.substr(1) == variable->name;
    return is_single && variable->value == result ? variable : nullptr;
  }

 private:
  const Environment& shell_;
  std::set<std::string> found_;
  std::set<std::string> missing_;
};

// Compose warns of a variable that is not set where nothing is said for that case.
bool is_asked_for_plainly(std::string_view text, const std::string& name) {
  if (text.find("${" + name + "}") != std::string_view::npos) return true;
  const std::size_t at = text.find("$" + name);
  if (at == std::string_view::npos) return false;
  const std::size_t behind = at + 1 + name.size();
  const char next = behind < text.size() ? text[behind] : ' ';
  return next != '_' && !dotnet::is_ascii_letter_or_digit(next);
}

Diagnostic problem_of(const ComposeText& text, DiagnosticCode code, std::size_t offset) {
  Diagnostic problem;
  problem.code = code;
  problem.origin = text.origin;
  const std::size_t at = document_offset(text.origin, offset);
  problem.span = make_span(at, at);
  return problem;
}

Diagnostic unset_problem(const ComposeText& text, const std::string& name) {
  Diagnostic problem = problem_of(text, DiagnosticCode::compose_variable_unset, text.text.find('$'));
  problem.severity = Severity::warning;
  problem.message.text("the variable ").key(name).text(" is not set; Compose takes an empty value");
  problem.remedy = "Set it in the shell or in .env, or give a default: ${" + name + ":-...}.";
  return problem;
}

Diagnostic refusal(const ComposeText& text, const sources::TemplateError& error) {
  if (error.reason == sources::TemplateError::Reason::required) {
    Diagnostic problem = problem_of(text, DiagnosticCode::compose_variable_required, error.offset);
    problem.message.text("the variable ").key(error.variable).text(" is required and has no value");
    problem.remedy = "Set it in the shell or in .env.";
    return problem;
  }
  Diagnostic problem = problem_of(text, DiagnosticCode::compose_variable_invalid, error.offset);
  problem.message.text("expected a variable after '${', found something else");
  problem.remedy = "Write $$ for a dollar sign, ${NAME} for a variable.";
  return problem;
}

}  // namespace

Origin led_from(const EnvironmentVariable& variable, const Origin& place) {
  if (!variable.origin.document) return place;
  Origin origin = variable.origin;
  origin.via = std::make_shared<const Origin>(place);
  return origin;
}

ComposeText put_compose_variables(const ComposeText& text, const Environment& shell,
                                  std::vector<Diagnostic>& diagnostics) {
  if (text.text.find('$') == std::string::npos) return text;
  Lookups lookups(shell);
  sources::Substitution put = sources::substitute_compose(text.text, std::ref(lookups));
  if (put.error) {
    diagnostics.push_back(refusal(text, *put.error));
    return text;
  }
  for (const std::string& name : lookups.missing()) {
    if (is_asked_for_plainly(text.text, name)) diagnostics.push_back(unset_problem(text, name));
  }
  Origin origin = text.origin;
  if (const EnvironmentVariable* const whole = lookups.whole(text.text, put.text)) {
    origin = led_from(*whole, text.origin);
  } else if (put.text != text.text) {
    origin.encoding = ValueEncoding::opaque;
  }
  return {std::move(put.text), std::move(origin)};
}

}  // namespace signalr_config::deployments
