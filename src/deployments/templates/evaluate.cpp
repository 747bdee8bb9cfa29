#include <algorithm>
#include <utility>

#include "deployments/templates/evaluation.hpp"
#include "deployments/templates/functions.hpp"
#include "dotnet/ascii.hpp"

namespace signalr_config::deployments {
namespace {

constexpr std::size_t most_depth = 160;
constexpr std::string_view deployments_type = "microsoft.resources/deployments";

TemplateValuePtr open_collection(TemplateValue value, const TemplateValue& cause) {
  value.is_open = true;
  if (value.words.empty()) value.words = cause.words;
  return std::make_shared<const TemplateValue>(std::move(value));
}

// One of two objects: what both say alike is known; what else they have, the condition decides.
TemplateValuePtr either_object(const TemplateValue& yes, const TemplateValue& no,
                               const TemplateValue& condition) {
  TemplateValue object;
  object.kind = TemplateKind::object;
  for (const TemplateValue* const one : {&yes, &no}) {
    const TemplateValue& other = one == &yes ? no : yes;
    for (const TemplateMember& member : one->members) {
      if (object.member(member.name) != nullptr) continue;
      object.members.push_back(member);
      const TemplateValuePtr twin = other.find(member.name);
      const bool is_alike = twin && is_known(*member.value) && are_equal(*member.value, *twin);
      if (!is_alike) object.members.back().value = unresolved_like(condition, "if " + member.name);
    }
    if (one->is_open) object.is_open = true;
    if (one->is_open && object.words.empty()) object.words = one->words;
  }
  return std::make_shared<const TemplateValue>(std::move(object));
}

// An output as `reference` gives it.
TemplateValuePtr with_value(const TemplateValuePtr& said) {
  TemplateValue output;
  output.kind = TemplateKind::object;
  output.members.push_back({"value", {}, said->place, said});
  return std::make_shared<const TemplateValue>(std::move(output));
}

// `outputs.name`: the name of an output at the end of a way.
std::string_view output_of_way(std::string_view way) {
  for (const std::string_view begin : {"outputs.", "properties.outputs."}) {
    if (way.starts_with(begin)) {
      const std::string_view name = way.substr(begin.size());
      return name.find('.') == std::string_view::npos ? name : std::string_view();
    }
  }
  return {};
}

}  // namespace

TemplateValuePtr TemplateInstance::evaluate(const Expression& expression, const LocalNames* locals) {
  if (depth_ >= most_depth || context_.steps_left == 0) {
    return unresolved_value("something that takes too much to work out", "too much");
  }
  --context_.steps_left;
  ++depth_;
  TemplateValuePtr value = evaluate_kind(expression, locals);
  --depth_;
  const bool is_made_here =
      expression.kind != ExpressionKind::name && expression.kind != ExpressionKind::member &&
      expression.kind != ExpressionKind::index && expression.kind != ExpressionKind::literal;
  return is_made_here && value->is_text() ? placed(std::move(value), expression.place) : value;
}

TemplateValuePtr TemplateInstance::evaluate_kind(const Expression& expression, const LocalNames* locals) {
  switch (expression.kind) {
    case ExpressionKind::literal:
      return expression.literal;
    case ExpressionKind::text:
      return evaluate_text(expression, locals);
    case ExpressionKind::array:
      return evaluate_array(expression, locals);
    case ExpressionKind::object:
      return evaluate_object(expression, locals);
    case ExpressionKind::name: {
      TemplateValuePtr value = find_local(locals, expression.name);
      if (!value) value = named(expression.name);
      return value ? value : unresolved_value(plain_name(expression.name), expression.name);
    }
    case ExpressionKind::member:
      return evaluate_member(expression, locals);
    case ExpressionKind::index:
      return evaluate_index(expression, locals);
    case ExpressionKind::call:
      return evaluate_call(expression, locals);
    case ExpressionKind::method:
      return evaluate_method(expression, locals);
    case ExpressionKind::unary:
    case ExpressionKind::binary:
      return evaluate_operator(expression, locals);
    case ExpressionKind::conditional:
      return evaluate_conditional(expression, locals);
    case ExpressionKind::loop:
      return evaluate_loop(expression, locals);
    case ExpressionKind::lambda:
    case ExpressionKind::spread:
      break;
  }
  return unresolved_value("a function", "lambda");
}

TemplateValuePtr TemplateInstance::evaluate_text(const Expression& expression, const LocalNames* locals) {
  TemplateArguments parts;
  for (const ExpressionPtr& part : expression.parts) parts.push_back(evaluate(*part, locals));
  return joined_text(parts, context_);
}

TemplateValuePtr TemplateInstance::evaluate_array(const Expression& expression, const LocalNames* locals) {
  TemplateValue array;
  array.kind = TemplateKind::array;
  const TemplateValue* cause = nullptr;
  std::vector<TemplateValuePtr> kept;
  for (const ExpressionPtr& part : expression.parts) {
    if (part->kind != ExpressionKind::spread) {
      array.items.push_back({part->place, evaluate(*part, locals)});
      continue;
    }
    kept.push_back(evaluate(*part->parts.front(), locals));
    const TemplateValue& spread = *kept.back();
    std::ranges::copy(spread.items, std::back_inserter(array.items));
    if (spread.is_unresolved() || spread.is_open) cause = &spread;
  }
  if (cause != nullptr) return open_collection(std::move(array), *cause);
  return std::make_shared<const TemplateValue>(std::move(array));
}

TemplateValuePtr TemplateInstance::evaluate_object(const Expression& expression, const LocalNames* locals) {
  TemplateArguments pieces;
  TemplateValue object;
  object.kind = TemplateKind::object;
  const auto finish_piece = [&] {
    if (!object.members.empty() || object.is_open)
      pieces.push_back(std::make_shared<const TemplateValue>(std::move(object)));
    object = {};
    object.kind = TemplateKind::object;
  };
  for (std::size_t i = 0; i + 1 < expression.parts.size(); i += 2) {
    const Expression& part = *expression.parts[i + 1];
    if (!expression.parts[i]) {  // `...other`
      finish_piece();
      pieces.push_back(evaluate(*part.parts.front(), locals));
      continue;
    }
    const TemplateValuePtr name = evaluate(*expression.parts[i], locals);
    if (name->is_text()) {
      object.members.push_back({name->text, expression.parts[i]->place, part.place, evaluate(part, locals)});
    } else {
      object.is_open = true;
      object.words = name->words;
    }
  }
  finish_piece();
  if (pieces.empty()) return std::make_shared<const TemplateValue>(std::move(object));
  return pieces.size() == 1 && !pieces.front()->is_unresolved() ? pieces.front() : united(pieces, false);
}

TemplateValuePtr TemplateInstance::evaluate_loop(const Expression& expression, const LocalNames* locals) {
  TemplateResource loop;
  loop.loop = TemplateLoop{expression.parts[0], expression.names};
  const TemplateValuePtr source = evaluate(*expression.parts[0], locals);
  TemplateValue array;
  array.kind = TemplateKind::array;
  // Of a source that is not known, what each item would be tells nothing.
  if (source->is(TemplateKind::array) && !source->is_open) {
    for_each(loop, locals, [&](const LocalNames* names) {
      if (expression.parts.size() > 2) {
        const TemplateValuePtr condition = evaluate(*expression.parts[2], names);
        if (condition->text == "false") return;
      }
      array.items.push_back({expression.parts[1]->place, evaluate(*expression.parts[1], names)});
    });
    return std::make_shared<const TemplateValue>(std::move(array));
  }
  return open_collection(std::move(array), *source);
}

TemplateValuePtr TemplateInstance::evaluate_conditional(const Expression& expression,
                                                        const LocalNames* locals) {
  const TemplateValuePtr condition = evaluate(*expression.parts[0], locals);
  if (condition->is(TemplateKind::boolean)) {
    return evaluate(*expression.parts[condition->text == "true" ? 1 : 2], locals);
  }
  const TemplateValuePtr yes = evaluate(*expression.parts[1], locals);
  const TemplateValuePtr no = evaluate(*expression.parts[2], locals);
  if (is_known(*yes) && is_known(*no) && are_equal(*yes, *no)) return yes;
  const bool are_objects = yes->is(TemplateKind::object) && no->is(TemplateKind::object);
  return are_objects ? either_object(*yes, *no, *condition) : unresolved_call("if", {condition, yes, no});
}

TemplateValuePtr TemplateInstance::member_of(const TemplateValuePtr& value, std::string_view name,
                                             bool is_safe) {
  if (value->is(TemplateKind::object)) {
    if (const TemplateMember* const member = value->member(name)) return placed(member->value, member->at);
    if (value->is_open) return unresolved_like(*value, "member " + std::string(name));
    return is_safe ? null_value()
                   : unresolved_value("member " + plain_name(name) + ", which is not there", name);
  }
  if (value->is(TemplateKind::null) && is_safe) return value;
  if (!value->is_unresolved()) return unresolved_value("member " + plain_name(name), name);
  if (!value->resource) return unresolved_like(*value, value->text + "." + std::string(name));
  const std::string way = value->way.empty() ? std::string(name) : value->way + "." + std::string(name);
  const ResourceName& resource = *value->resource;
  if (way == "name" && !resource.name.empty() && resource.name.find('{') == std::string::npos) {
    return text_value(resource.name.substr(resource.name.rfind('/') + 1));
  }
  if (dotnet::ascii_equals_ignore_case(resource.type, deployments_type)) {
    const std::string_view output_name = output_of_way(way);
    TemplateValuePtr said = output_name.empty() ? nullptr : output(resource, output_name);
    if (said) return content_->is_arm ? with_value(said) : said;
  }
  return value_of_resource(value->resource, way);
}

TemplateValuePtr TemplateInstance::evaluate_member(const Expression& expression, const LocalNames* locals) {
  return member_of(evaluate(*expression.parts[0], locals), expression.name, expression.is_safe);
}

TemplateValuePtr TemplateInstance::evaluate_index(const Expression& expression, const LocalNames* locals) {
  const TemplateValuePtr value = evaluate(*expression.parts[0], locals);
  const TemplateValuePtr index = evaluate(*expression.parts[1], locals);
  if (index->is_text()) return member_of(value, index->text, expression.is_safe);
  // Several of one resource: which one is meant, its loop decides.
  if (value->resource && value->way.empty()) return value;
  const auto number = number_of(*index);
  if (value->is(TemplateKind::array) && number && *number >= 0) {
    const auto at = static_cast<std::size_t>(*number);
    if (at < value->items.size()) return placed(value->items[at].value, value->items[at].at);
    if (expression.is_safe && !value->is_open) return null_value();
  }
  if (value->resource) return value_of_resource(value->resource, value->way + ".item");
  return unresolved_call("index", {value, index});
}

}  // namespace signalr_config::deployments
