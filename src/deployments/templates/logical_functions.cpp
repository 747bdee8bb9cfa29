#include <algorithm>

#include "deployments/templates/functions.hpp"

namespace signalr_config::deployments {
namespace {

bool is_boolean(const TemplateValuePtr& value) { return value->is(TemplateKind::boolean); }

// `and` and `or`: one that decides is enough.
TemplateValuePtr junction(const TemplateArguments& arguments, std::string_view decides) {
  const auto is_deciding = [&](const TemplateValuePtr& one) {
    return is_boolean(one) && one->text == decides;
  };
  if (std::ranges::any_of(arguments, is_deciding)) return boolean_value(decides == "true");
  return std::ranges::all_of(arguments, is_boolean) ? boolean_value(decides != "true") : nullptr;
}

TemplateValuePtr first_that_is(const TemplateArguments& arguments) {
  for (const TemplateValuePtr& argument : arguments) {
    if (argument->is_unresolved()) return nullptr;
    if (!argument->is(TemplateKind::null)) return argument;
  }
  return null_value();
}

TemplateValuePtr as_boolean(const TemplateValue& value) {
  if (value.is(TemplateKind::boolean)) return boolean_value(value.text == "true");
  for (const std::string_view word : {"true", "True", "1"}) {
    if (value.text == word) return boolean_value(true);
  }
  for (const std::string_view word : {"false", "False", "0"}) {
    if (value.text == word) return boolean_value(false);
  }
  return nullptr;
}

TemplateValuePtr ordered(std::string_view name, const TemplateValue& a, const TemplateValue& b) {
  const auto order = compared(a, b);
  if (!order) return nullptr;
  if (name == "less") return boolean_value(*order < 0);
  if (name == "lessorequals") return boolean_value(*order <= 0);
  if (name == "greater") return boolean_value(*order > 0);
  if (name == "greaterorequals") return boolean_value(*order >= 0);
  return nullptr;
}

TemplateValuePtr calculated(std::string_view name, const TemplateValue& a, const TemplateValue& b) {
  const auto x = number_of(a);
  const auto y = number_of(b);
  constexpr std::int64_t most = 1'000'000'000;
  if (!x || !y || *x > most || *x < -most || *y > most || *y < -most) return nullptr;
  if (name == "add") return integer_value(*x + *y);
  if (name == "sub") return integer_value(*x - *y);
  if (name == "mul") return integer_value(*x * *y);
  if (name == "div" && *y != 0) return integer_value(*x / *y);
  if (name == "mod" && *y != 0) return integer_value(*x % *y);
  return nullptr;
}

}  // namespace

std::optional<int> compared(const TemplateValue& a, const TemplateValue& b) {
  const auto x = number_of(a);
  const auto y = number_of(b);
  if (!x || !y) return std::nullopt;
  return *x < *y ? -1 : static_cast<int>(*x > *y);
}

TemplateValuePtr call_logical_function(std::string_view name, const TemplateArguments& arguments) {
  if (name == "true" && arguments.empty()) return boolean_value(true);
  if (name == "false" && arguments.empty()) return boolean_value(false);
  if (name == "null" && arguments.empty()) return null_value();
  if (arguments.empty()) return nullptr;
  if (name == "and") return junction(arguments, "false");
  if (name == "or") return junction(arguments, "true");
  if (name == "coalesce") return first_that_is(arguments);
  if (name == "not" && is_boolean(arguments[0])) return boolean_value(arguments[0]->text != "true");
  if (name == "bool" && is_known(*arguments[0])) return as_boolean(*arguments[0]);
  if (arguments.size() != 2 || !is_known(*arguments[0]) || !is_known(*arguments[1])) return nullptr;
  if (name == "equals") return boolean_value(are_equal(*arguments[0], *arguments[1]));
  if (TemplateValuePtr value = ordered(name, *arguments[0], *arguments[1])) return value;
  return calculated(name, *arguments[0], *arguments[1]);
}

}  // namespace signalr_config::deployments
