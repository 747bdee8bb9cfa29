#include <algorithm>
#include <array>
#include <list>
#include <utility>

#include "deployments/templates/evaluation.hpp"
#include "deployments/templates/functions.hpp"
#include "dotnet/ascii.hpp"

namespace signalr_config::deployments {
namespace {

// Functions that take a lambda for their second or third argument.
constexpr std::array<std::string_view, 4> functions_with_lambda{"map", "filter", "toobject", "mapvalues"};

bool is_namespace(const Expression& expression) {
  return expression.kind == ExpressionKind::name && (expression.name == "az" || expression.name == "sys");
}

bool is_lambda(const ExpressionPtr& expression) { return expression->kind == ExpressionKind::lambda; }

}  // namespace

std::vector<TemplateValuePtr> TemplateInstance::arguments_of(const Expression& call,
                                                             const LocalNames* locals) {
  TemplateArguments arguments;
  for (const ExpressionPtr& part : call.parts)
    arguments.push_back(placed(evaluate(*part, locals), part->place));
  return arguments;
}

TemplateValuePtr TemplateInstance::own_function(const TemplateFunction& function, const Expression& call,
                                                const LocalNames* locals) {
  const TemplateArguments arguments = arguments_of(call, locals);
  std::list<LocalNames> names;
  const LocalNames* inner = nullptr;
  for (std::size_t i = 0; i < function.parameters.size(); ++i) {
    const TemplateValuePtr value =
        i < arguments.size() ? arguments[i] : unresolved_value("an argument", function.parameters[i]);
    inner = &names.emplace_back(LocalNames{inner, function.parameters[i], value});
  }
  return evaluate(*function.body, inner);
}

TemplateValuePtr TemplateInstance::with_lambda(const Expression& call, const LocalNames* locals) {
  const std::string name = dotnet::ascii_lowered(call.name);
  const TemplateValuePtr source = evaluate(*call.parts[0], locals);
  const bool is_whole = source->is(TemplateKind::array) && !source->is_open;
  if (!is_whole || name == "mapvalues") return unresolved_call(call.name, {source});
  const auto apply = [&](const ExpressionPtr& lambda, const TemplateValuePtr& item, std::size_t index) {
    if (!is_lambda(lambda) || lambda->names.empty()) return unresolved_value("a function", "lambda");
    const LocalNames first{locals, lambda->names[0], item};
    if (lambda->names.size() < 2) return evaluate(*lambda->parts[0], &first);
    const LocalNames second{&first, lambda->names[1], integer_value(static_cast<std::int64_t>(index))};
    return evaluate(*lambda->parts[0], &second);
  };
  TemplateValue result;
  result.kind = name == "toobject" ? TemplateKind::object : TemplateKind::array;
  for (std::size_t i = 0; i < source->items.size(); ++i) {
    const TemplateItem& item = source->items[i];
    const TemplateValuePtr said = apply(call.parts[1], item.value, i);
    if (name == "map") {
      result.items.push_back({call.parts[1]->parts.empty() ? item.at : call.parts[1]->parts[0]->place, said});
      continue;
    }
    if (said->is_unresolved()) return unresolved_call(call.name, {said});
    if (name == "filter") {
      if (said->text == "true") result.items.push_back(item);
    } else {
      const TemplateValuePtr value = call.parts.size() > 2 ? apply(call.parts[2], item.value, i) : item.value;
      result.members.push_back({said->text, said->place.document ? said->place : item.at, item.at, value});
    }
  }
  return std::make_shared<const TemplateValue>(std::move(result));
}

TemplateValuePtr TemplateInstance::evaluate_call(const Expression& expression, const LocalNames* locals) {
  if (const TemplateFunction* const own = function(expression.name)) {
    return own_function(*own, expression, locals);
  }
  const std::string name = dotnet::ascii_lowered(expression.name);
  const bool takes_lambda = std::ranges::find(functions_with_lambda, name) != functions_with_lambda.end();
  if (takes_lambda && expression.parts.size() > 1) return with_lambda(expression, locals);
  if (name == "if" && expression.parts.size() == 3) return evaluate_conditional(expression, locals);
  const TemplateArguments arguments = arguments_of(expression, locals);
  const bool names_one = arguments.size() == 1 && arguments[0]->is_text();
  if (name == "parameters" && names_one) {
    TemplateValuePtr local = find_local(locals, arguments[0]->text);
    return local ? local : parameter(arguments[0]->text);
  }
  if (name == "variables" && names_one) return variable(arguments[0]->text);
  if (name == "copyindex") {
    const bool is_named = !arguments.empty() && arguments[0]->is_text();
    const TemplateValuePtr index =
        find_local(locals, is_named ? "copy " + dotnet::ascii_lowered(arguments[0]->text) : "copy");
    const auto offset = arguments.size() > (is_named ? 1U : 0U) ? number_of(*arguments.back()) : 0;
    const auto number = index ? number_of(*index) : std::nullopt;
    if (number && offset) return integer_value(*number + *offset);
    return unresolved_value("the index of a loop", "index");
  }
  // A resource by its symbol, as ARM templates with symbols name it.
  if (name == "reference" && names_one) {
    const TemplateValuePtr resource = named(arguments[0]->text);
    if (resource && resource->resource) {
      const bool is_deployment = resource->resource->type == "Microsoft.Resources/deployments";
      return value_of_resource(resource->resource, is_deployment ? "" : "properties");
    }
  }
  if (name == "resourceinfo" && names_one) {
    if (TemplateValuePtr resource = named(arguments[0]->text)) return resource;
  }
  return call_function(expression.name, arguments, context_);
}

TemplateValuePtr TemplateInstance::evaluate_method(const Expression& expression, const LocalNames* locals) {
  const Expression& owner = *expression.parts.front();
  Expression call;
  call.kind = ExpressionKind::call;
  call.name = expression.name;
  call.place = expression.place;
  call.parts.assign(expression.parts.begin() + 1, expression.parts.end());
  if (is_namespace(owner) && !find_local(locals, owner.name) && !named(owner.name)) {
    return evaluate_call(call, locals);
  }
  // ARM's own functions have a namespace: `contoso.uniqueName('x')`.
  if (const TemplateFunction* const own = function(owner.name + "." + expression.name)) {
    return own_function(*own, call, locals);
  }
  const TemplateValuePtr value = evaluate(owner, locals);
  const std::string name = dotnet::ascii_lowered(expression.name);
  if (value->resource && name == "getsecret") {
    const TemplateArguments arguments = arguments_of(call, locals);
    const std::string secret = arguments.empty() ? "" : plain_name(arguments[0]->text);
    TemplateValue said = *unresolved_value(
        "made at deployment: secret " + secret + " of Key Vault " + plain_name(value->resource->name),
        "secret " + secret);
    said.is_key = true;
    return std::make_shared<const TemplateValue>(std::move(said));
  }
  if (value->resource && value->way.empty()) {
    return value_of_resource(value->resource, expression.name + "()");
  }
  return unresolved_like(*value, value->text + "." + expression.name + "()");
}

}  // namespace signalr_config::deployments
