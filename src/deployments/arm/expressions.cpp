#include "deployments/arm/expressions.hpp"

#include <utility>

#include "deployments/arm/function_text.hpp"
#include "dotnet/ascii.hpp"

namespace signalr_config::deployments {
namespace {

using sources::DataNode;
using DocumentPtr = std::shared_ptr<const Document>;

enum class TextMeaning : std::uint8_t { expression, literal };

TemplatePlace place_of_node(const DocumentPtr& document, const DataNode& node) {
  const bool has_text = node.is_scalar() || node.is_null();
  return {document, has_text ? node.span : make_span(node.whole.begin, node.whole.begin + 1), node.encoding};
}

std::shared_ptr<Expression> expression_at(ExpressionKind kind, TemplatePlace place) {
  auto expression = std::make_shared<Expression>();
  expression->kind = kind;
  expression->place = std::move(place);
  return expression;
}

ExpressionPtr literal_at(TemplateValuePtr value, TemplatePlace place) {
  auto literal = expression_at(ExpressionKind::literal, place);
  literal->literal = placed(std::move(value), std::move(place));
  return literal;
}

ExpressionPtr text_expression(const DocumentPtr& document, const DataNode& node, TextMeaning meaning) {
  TemplatePlace place = place_of_node(document, node);
  const std::string_view text = node.text;
  const bool is_bracketed = text.size() > 1 && text.front() == '[' && text.back() == ']';
  if (meaning == TextMeaning::literal || !is_bracketed)
    return literal_at(text_value(node.text, place), place);
  place.encoding = ValueEncoding::opaque;
  // A bracket that is doubled is one.
  if (text[1] == '[') return literal_at(text_value(node.text.substr(1), place), place);
  ExpressionPtr read = read_arm_function(text.substr(1, text.size() - 2), place);
  if (read) return read;
  return literal_at(unresolved_value("an expression that is not understood", text), {});
}

ExpressionPtr scalar_expression(const DocumentPtr& document, const DataNode& node, TextMeaning meaning) {
  const bool is_quoted = node.whole.begin != node.span.begin;
  if (is_quoted) return text_expression(document, node, meaning);
  TemplateValue value;
  const bool is_truth = node.text == "true" || node.text == "false";
  value.kind = is_truth ? TemplateKind::boolean : TemplateKind::integer;
  value.text = node.text;
  TemplatePlace place = place_of_node(document, node);
  return literal_at(std::make_shared<const TemplateValue>(std::move(value)), std::move(place));
}

ExpressionPtr node_expression(const DocumentPtr& document, const DataNode& node, TextMeaning meaning);

// `{"name": ..., "count": ..., "input": ...}`, one item of `copy`.
void add_copy(const DocumentPtr& document, const DataNode& item, Expression& object) {
  const DataNode* const name = item.find("name");
  const DataNode* const input = item.find("input");
  if (name == nullptr || input == nullptr || !name->is_scalar()) return;
  auto loop = expression_at(ExpressionKind::loop, place_of_node(document, item));
  TemplateLoop head = arm_loop(document, item, false);
  loop->names = std::move(head.names);
  loop->parts = {std::move(head.source), node_expression(document, *input, TextMeaning::expression)};
  object.parts.push_back(text_expression(document, *name, TextMeaning::literal));
  object.parts.push_back(std::move(loop));
}

ExpressionPtr object_expression(const DocumentPtr& document, const DataNode& node, TextMeaning meaning) {
  auto object = expression_at(ExpressionKind::object, place_of_node(document, node));
  for (const auto& [name, value] : node.members) {
    const bool is_copy = meaning == TextMeaning::expression && name->text == "copy" && value->is_sequence();
    if (is_copy) {
      for (const auto& item : value->items) add_copy(document, *item, *object);
      continue;
    }
    object->parts.push_back(text_expression(document, *name, meaning));
    object->parts.push_back(node_expression(document, *value, meaning));
  }
  return object;
}

ExpressionPtr node_expression(const DocumentPtr& document, const DataNode& node, TextMeaning meaning) {
  if (node.is_null()) return literal_at(null_value(), place_of_node(document, node));
  if (node.is_scalar()) return scalar_expression(document, node, meaning);
  if (node.is_mapping()) return object_expression(document, node, meaning);
  auto array = expression_at(ExpressionKind::array, place_of_node(document, node));
  for (const auto& item : node.items) array->parts.push_back(node_expression(document, *item, meaning));
  return array;
}

}  // namespace

ExpressionPtr arm_expression(const DocumentPtr& document, const DataNode& node) {
  return node_expression(document, node, TextMeaning::expression);
}

ExpressionPtr arm_literal(const DocumentPtr& document, const DataNode& node) {
  return node_expression(document, node, TextMeaning::literal);
}

TemplateLoop arm_loop(const DocumentPtr& document, const DataNode& copy, bool is_of_resource) {
  auto range = expression_at(ExpressionKind::call, place_of_node(document, copy));
  range->name = "range";
  range->parts.push_back(literal_at(integer_value(0), {}));
  const DataNode* const count = copy.find("count");
  range->parts.push_back(count == nullptr ? literal_at(unresolved_value("a count", "count"), {})
                                          : arm_expression(document, *count));
  const std::string name = "copy " + dotnet::ascii_lowered(copy.text_of("name"));
  return {std::move(range), {is_of_resource ? "copy" : "copy item", name}};
}

void add_arm_members(const DocumentPtr& document, const DataNode& object,
                     std::vector<TemplateVariable>& variables) {
  const ExpressionPtr all = arm_expression(document, object);
  for (std::size_t i = 0; i + 1 < all->parts.size(); i += 2) {
    if (all->parts[i]->literal) variables.push_back({all->parts[i]->literal->text, all->parts[i + 1]});
  }
}

}  // namespace signalr_config::deployments
