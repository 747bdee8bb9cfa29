#include <utility>

#include "deployments/templates/evaluation.hpp"
#include "deployments/templates/functions.hpp"
#include "dotnet/ascii.hpp"

namespace signalr_config::deployments {
namespace {

TemplateValuePtr arithmetic(char sign, std::int64_t a, std::int64_t b) {
  std::int64_t result = 0;
  bool is_beyond = false;
  switch (sign) {
    case '+':
      is_beyond = __builtin_add_overflow(a, b, &result);
      break;
    case '-':
      is_beyond = __builtin_sub_overflow(a, b, &result);
      break;
    case '*':
      is_beyond = __builtin_mul_overflow(a, b, &result);
      break;
    default:
      is_beyond = b == 0 || b == -1;
      if (!is_beyond) result = sign == '/' ? a / b : a % b;
  }
  return is_beyond ? unresolved_value("a number that is too large", "number") : integer_value(result);
}

// Of two values that are known.
TemplateValuePtr apply_operator(std::string_view sign, const TemplateValue& a, const TemplateValue& b) {
  if (sign == "==" || sign == "!=") return boolean_value(are_equal(a, b) == (sign == "=="));
  if (sign == "=~" || sign == "!~")
    return boolean_value(dotnet::ascii_equals_ignore_case(a.text, b.text) == (sign == "=~"));
  if (sign.front() == '<' || sign.front() == '>') {
    const auto order = compared(a, b);
    if (!order) return nullptr;
    const bool holds = sign.front() == '<' ? *order < 0 : *order > 0;
    return boolean_value(holds || (sign.size() == 2 && *order == 0));
  }
  const auto x = number_of(a);
  const auto y = number_of(b);
  return x && y ? arithmetic(sign.front(), *x, *y) : nullptr;
}

}  // namespace

TemplateValuePtr TemplateInstance::evaluate_operator(const Expression& expression, const LocalNames* locals) {
  const TemplateValuePtr first = evaluate(*expression.parts[0], locals);
  if (expression.kind == ExpressionKind::unary) {
    if (expression.name == "!" && first->is(TemplateKind::boolean))
      return boolean_value(first->text != "true");
    const auto number = number_of(*first);
    return number ? arithmetic('-', 0, *number) : unresolved_call(expression.name, {first});
  }
  const std::string& sign = expression.name;
  // These need not look at the second.
  if (sign == "??") {
    if (first->is(TemplateKind::null)) return evaluate(*expression.parts[1], locals);
    return first->is_unresolved() ? unresolved_call(sign, {first, evaluate(*expression.parts[1], locals)})
                                  : first;
  }
  const bool is_junction = sign == "||" || sign == "&&";
  const std::string_view decides = sign == "||" ? "true" : "false";
  if (is_junction && first->is(TemplateKind::boolean) && first->text == decides) return first;
  const TemplateValuePtr second = evaluate(*expression.parts[1], locals);
  if (is_junction) {
    const bool is_decided = second->is(TemplateKind::boolean) && second->text == decides;
    return is_decided || first->is(TemplateKind::boolean) ? second : unresolved_call(sign, {first, second});
  }
  const bool both = is_known(*first) && is_known(*second);
  TemplateValuePtr result = both ? apply_operator(sign, *first, *second) : nullptr;
  return result ? result : unresolved_call(sign, {first, second});
}

}  // namespace signalr_config::deployments
