#include <utility>

#include "deployments/bicep/expressions.hpp"

namespace signalr_config::deployments {
namespace {

std::shared_ptr<Expression> collection(ExpressionKind kind, TemplatePlace place) {
  auto expression = std::make_shared<Expression>();
  expression->kind = kind;
  expression->place = std::move(place);
  return expression;
}

// Where an array or object begins is its place.
TemplatePlace bracket(const BicepScanner& scanner, std::size_t begin) {
  return scanner.place(begin, begin + 1);
}

}  // namespace

ExpressionPtr BicepExpressions::spread() {
  const std::size_t begin = scanner_.at();
  if (!scanner_.take("...")) return nullptr;
  auto expression_of_all = collection(ExpressionKind::spread, scanner_.place(begin, scanner_.at()));
  expression_of_all->parts.push_back(expression());
  return expression_of_all;
}

ExpressionPtr BicepExpressions::member_name() {
  const std::size_t begin = scanner_.at();
  if (scanner_.peek() == '\'') return text();
  const std::string_view name = scanner_.take_name();
  if (name.empty()) scanner_.fail("expected a member or '}'");
  auto literal = collection(ExpressionKind::literal, scanner_.place(begin, scanner_.at()));
  literal->literal =
      text_value(std::string(name), scanner_.place(begin, scanner_.at(), ValueEncoding::verbatim));
  return literal;
}

ExpressionPtr BicepExpressions::object(const std::function<bool()>& other) {
  const std::size_t begin = scanner_.at();
  scanner_.require("{", "expected '{'");
  auto object = collection(ExpressionKind::object, bracket(scanner_, begin));
  for (scanner_.skip_lines(); !scanner_.take("}"); scanner_.skip_lines()) {
    if (scanner_.take(",")) continue;
    if (other && other()) continue;
    if (ExpressionPtr all = spread()) {
      object->parts.push_back(nullptr);
      object->parts.push_back(std::move(all));
      continue;
    }
    ExpressionPtr name = member_name();
    scanner_.require(":", "expected ':'");
    object->parts.push_back(std::move(name));
    object->parts.push_back(expression());
  }
  return object;
}

ExpressionPtr BicepExpressions::array() {
  const std::size_t begin = scanner_.at();
  scanner_.require("[", "expected '['");
  scanner_.skip_lines();
  const std::size_t inside = scanner_.at();
  if (scanner_.take_word("for") && scanner_.peek() != ':' && scanner_.peek() != '.') {
    scanner_.go_to(inside);
    return loop(begin);
  }
  scanner_.go_to(inside);
  auto array = collection(ExpressionKind::array, bracket(scanner_, begin));
  for (scanner_.skip_lines(); !scanner_.take("]"); scanner_.skip_lines()) {
    if (scanner_.take(",")) continue;
    ExpressionPtr item = spread();
    array->parts.push_back(item ? std::move(item) : expression());
  }
  return array;
}

TemplateLoop BicepExpressions::loop_head() {
  TemplateLoop loop;
  scanner_.skip_lines();
  if (!scanner_.take_word("for")) scanner_.fail("expected 'for'");
  if (scanner_.take("(")) {
    loop.names.emplace_back(scanner_.take_name());
    scanner_.require(",", "expected ','");
    loop.names.emplace_back(scanner_.take_name());
    scanner_.require(")", "expected ')'");
  } else {
    loop.names.emplace_back(scanner_.take_name());
  }
  if (!scanner_.take_word("in")) scanner_.fail("expected 'in'");
  loop.source = expression();
  scanner_.require(":", "expected ':'");
  scanner_.skip_lines();
  return loop;
}

// `for item in source: body`, or `: if (condition) body`.
ExpressionPtr BicepExpressions::loop(std::size_t begin) {
  TemplateLoop head = loop_head();
  auto loop = collection(ExpressionKind::loop, bracket(scanner_, begin));
  loop->names = std::move(head.names);
  loop->parts.push_back(std::move(head.source));
  ExpressionPtr condition;
  if (scanner_.take_word("if")) {
    scanner_.require("(", "expected '('");
    condition = expression();
    scanner_.require(")", "expected ')'");
  }
  loop->parts.push_back(expression());
  if (condition) loop->parts.push_back(std::move(condition));
  scanner_.require("]", "expected ']'");
  return loop;
}

// `name => ...` or `(name, other) => ...`.
bool BicepExpressions::is_lambda_ahead() const {
  BicepScanner ahead = scanner_;
  if (ahead.take("(")) {
    do {
      ahead.skip_lines();
      if (ahead.take_name().empty()) break;
      ahead.skip_lines();
    } while (ahead.take(","));
    return ahead.take(")") && ahead.take("=>");
  }
  return !ahead.take_name().empty() && ahead.take("=>");
}

ExpressionPtr BicepExpressions::lambda(std::size_t begin) {
  auto lambda = collection(ExpressionKind::lambda, bracket(scanner_, begin));
  const bool has_brackets = scanner_.take("(");
  do {
    scanner_.skip_lines();
    lambda->names.emplace_back(scanner_.take_name());
    scanner_.skip_lines();
  } while (has_brackets && scanner_.take(","));
  if (has_brackets) scanner_.require(")", "expected ')'");
  scanner_.require("=>", "expected '=>'");
  lambda->parts.push_back(expression());
  return lambda;
}

}  // namespace signalr_config::deployments
