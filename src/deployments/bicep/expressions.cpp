#include "deployments/bicep/expressions.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "dotnet/ascii.hpp"

namespace signalr_config::deployments {
namespace {

// More than anybody writes; each level is several calls.
constexpr std::size_t most_levels_of_bicep = 100;

struct Operator {
  std::string_view sign;
  int rank;
};

// Longer signs before those that they begin with.
constexpr std::array operators{Operator{"??", 1}, Operator{"||", 2}, Operator{"&&", 3}, Operator{"==", 4},
                               Operator{"!=", 4}, Operator{"=~", 4}, Operator{"!~", 4}, Operator{"<=", 5},
                               Operator{">=", 5}, Operator{"<", 5},  Operator{">", 5},  Operator{"+", 6},
                               Operator{"-", 6},  Operator{"*", 7},  Operator{"/", 7},  Operator{"%", 7}};

std::shared_ptr<Expression> made(ExpressionKind kind, TemplatePlace place) {
  auto expression = std::make_shared<Expression>();
  expression->kind = kind;
  expression->place = std::move(place);
  return expression;
}

}  // namespace

class BicepExpressions::Level {
 public:
  explicit Level(BicepExpressions& of) : of_(of) {
    if (++of_.depth_ > most_levels_of_bicep) {
      --of_.depth_;
      of_.scanner_.fail("expected fewer levels");
    }
  }
  ~Level() { --of_.depth_; }
  Level(const Level&) = delete;
  Level& operator=(const Level&) = delete;

 private:
  BicepExpressions& of_;
};

ExpressionPtr BicepExpressions::expression() {
  const Level level(*this);
  scanner_.skip_lines();
  const std::size_t begin = scanner_.at();
  if (is_lambda_ahead()) return lambda(begin);
  ExpressionPtr condition = binary(0);
  const std::size_t end = scanner_.at();
  scanner_.skip_lines();
  if (!scanner_.take("?")) {
    scanner_.go_to(end);
    return condition;
  }
  auto choice = made(ExpressionKind::conditional, scanner_.place(begin, end));
  choice->parts.push_back(std::move(condition));
  choice->parts.push_back(expression());
  scanner_.require(":", "expected ':' of a condition");
  choice->parts.push_back(expression());
  return choice;
}

ExpressionPtr BicepExpressions::binary(int least) {
  const std::size_t begin = scanner_.at();
  ExpressionPtr left = unary();
  for (std::size_t count = 0; count < most_levels_of_bicep; ++count) {
    const std::size_t end = scanner_.at();
    scanner_.skip_blanks();
    const bool is_next_line = scanner_.peek() == '\n';
    scanner_.skip_lines();
    const auto* const found = std::ranges::find_if(
        operators, [&](const Operator& one) { return scanner_.rest().starts_with(one.sign); });
    // In the next line a minus is an item of its own.
    const bool is_operator =
        found != operators.end() && found->rank > least && !(is_next_line && found->sign == "-");
    if (!is_operator) {
      scanner_.go_to(end);
      return left;
    }
    scanner_.take(found->sign);
    scanner_.skip_lines();
    auto both = made(ExpressionKind::binary, scanner_.place(begin, end));
    both->name = found->sign;
    both->parts.push_back(std::move(left));
    both->parts.push_back(binary(found->rank));
    left = std::move(both);
  }
  scanner_.fail("expected fewer operators");
}

ExpressionPtr BicepExpressions::unary() {
  const Level level(*this);
  scanner_.skip_blanks();
  const std::size_t begin = scanner_.at();
  for (const std::string_view sign : {"!", "-"}) {
    if (!scanner_.take(sign)) continue;
    auto expression = made(ExpressionKind::unary, scanner_.place(begin, begin));
    expression->name = sign;
    expression->parts.push_back(unary());
    return expression;
  }
  return with_suffixes();
}

ExpressionPtr BicepExpressions::with_suffixes() {
  const std::size_t begin = scanner_.at();
  ExpressionPtr expression = primary();
  for (std::size_t count = 0; count < most_levels_of_bicep; ++count) {
    ExpressionPtr longer = suffix(expression, begin);
    if (!longer) return expression;
    expression = std::move(longer);
  }
  scanner_.fail("expected fewer members");
}

// `.name`, `.?name`, `.call()`, `::name`, `[index]`, `!`; a null pointer where there is none.
ExpressionPtr BicepExpressions::suffix(const ExpressionPtr& owner, std::size_t begin) {
  const std::size_t end = scanner_.at();
  scanner_.skip_blanks();
  const std::string_view rest = scanner_.rest();
  const bool is_assertion = rest.starts_with("!") && !rest.starts_with("!=") && !rest.starts_with("!~");
  if (is_assertion && scanner_.take("!")) return owner;
  const bool is_member = (rest.starts_with(".") && !rest.starts_with("...")) || rest.starts_with("::");
  if (is_member) {
    scanner_.go_to(scanner_.at() + (rest.front() == ':' ? 2 : 1));
    const bool is_safe = scanner_.take("?");
    const std::string_view name = scanner_.take_name();
    if (name.empty()) scanner_.fail("expected a name");
    const bool is_call = scanner_.peek() == '(';
    auto member =
        made(is_call ? ExpressionKind::method : ExpressionKind::member, scanner_.place(begin, scanner_.at()));
    member->name = name;
    member->is_safe = is_safe;
    member->parts.push_back(owner);
    if (is_call) std::ranges::move(arguments(), std::back_inserter(member->parts));
    // A nested resource, which its name alone tells.
    if (rest.front() == ':') member->kind = ExpressionKind::name;
    return member;
  }
  if (rest.starts_with("[")) {
    scanner_.take("[");
    auto index = made(ExpressionKind::index, scanner_.place(begin, scanner_.at()));
    index->is_safe = scanner_.take("?");
    index->parts = {owner, expression()};
    scanner_.require("]", "expected ']'");
    return index;
  }
  scanner_.go_to(end);
  return nullptr;
}

std::vector<ExpressionPtr> BicepExpressions::arguments() {
  std::vector<ExpressionPtr> found;
  scanner_.require("(", "expected '('");
  for (scanner_.skip_lines(); !scanner_.take(")"); scanner_.skip_lines()) {
    found.push_back(expression());
    scanner_.skip_lines();
    if (!scanner_.take(",") && scanner_.peek() != ')') scanner_.fail("expected ')'");
  }
  return found;
}

ExpressionPtr BicepExpressions::name_or_call(std::size_t begin) {
  const std::string_view name = scanner_.take_name();
  if (name.empty()) scanner_.fail("expected an expression");
  const TemplatePlace place = scanner_.place(begin, scanner_.at());
  if (name == "true" || name == "false" || name == "null") {
    auto literal = made(ExpressionKind::literal, place);
    literal->literal = placed(name == "null" ? null_value() : boolean_value(name == "true"), place);
    return literal;
  }
  const bool is_call = scanner_.peek() == '(';
  auto expression = made(is_call ? ExpressionKind::call : ExpressionKind::name, place);
  expression->name = name;
  if (is_call) expression->parts = arguments();
  return expression;
}

ExpressionPtr BicepExpressions::primary() {
  scanner_.skip_blanks();
  const std::size_t begin = scanner_.at();
  const char c = scanner_.peek();
  if (c == '\'' || c == '$') return text();
  if (c == '{') return object();
  if (c == '[') return array();
  if (scanner_.take("(")) {
    ExpressionPtr inner = expression();
    scanner_.require(")", "expected ')'");
    return inner;
  }
  if (!dotnet::is_ascii_digit(c)) return name_or_call(begin);
  while (dotnet::is_ascii_digit(scanner_.peek())) scanner_.go_to(scanner_.at() + 1);
  auto literal = made(ExpressionKind::literal, scanner_.place(begin, scanner_.at()));
  TemplateValue number;
  number.kind = TemplateKind::integer;
  number.text = scanner_.text().substr(begin, scanner_.at() - begin);
  number.place = scanner_.place(begin, scanner_.at(), ValueEncoding::verbatim);
  literal->literal = std::make_shared<const TemplateValue>(std::move(number));
  return literal;
}

}  // namespace signalr_config::deployments
