#include "deployments/arm/function_text.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "dotnet/ascii.hpp"

namespace signalr_config::deployments {
namespace {

constexpr std::size_t most_levels_of_arm = 60;
constexpr std::size_t most_suffixes = 60;

// The grammar: a value is a text in single quotes, a number or a call; after it come `.name`, `.call()` and
// `[index]`. A null pointer: the text is none.
class FunctionText {
 public:
  FunctionText(std::string_view text, const TemplatePlace& place) : text_(text), place_(place) {}

  ExpressionPtr read() {
    ExpressionPtr value = read_value();
    skip_blanks();
    return at_ == text_.size() ? value : nullptr;
  }

 private:
  std::shared_ptr<Expression> made(ExpressionKind kind) const {
    auto expression = std::make_shared<Expression>();
    expression->kind = kind;
    expression->place = place_;
    return expression;
  }

  ExpressionPtr read_value() {
    if (depth_ >= most_levels_of_arm) return nullptr;
    ++depth_;
    ExpressionPtr value = read_primary();
    for (std::size_t i = 0; value && i < most_suffixes && has_suffix(); ++i) value = read_suffix(value);
    --depth_;
    return value;
  }

  ExpressionPtr read_primary() {
    skip_blanks();
    if (peek() == '\'') return read_text();
    if (peek() == '-' || dotnet::is_ascii_digit(peek())) return read_number();
    const std::string name = read_name();
    if (name.empty()) return nullptr;
    skip_blanks();
    auto expression = made(peek() == '(' ? ExpressionKind::call : ExpressionKind::name);
    expression->name = name;
    // The namespace of a function of the template's own.
    if (expression->kind == ExpressionKind::name) return peek() == '.' ? expression : nullptr;
    return read_arguments(*expression) ? expression : nullptr;
  }

  bool read_arguments(Expression& call) {
    ++at_;
    for (skip_blanks(); peek() != ')'; skip_blanks()) {
      ExpressionPtr argument = read_value();
      if (!argument) return false;
      call.parts.push_back(std::move(argument));
      skip_blanks();
      if (peek() == ',') {
        ++at_;
      } else if (peek() != ')') {
        return false;
      }
    }
    ++at_;
    return true;
  }

  bool has_suffix() {
    skip_blanks();
    return peek() == '.' || peek() == '[';
  }

  ExpressionPtr read_suffix(const ExpressionPtr& owner) {
    const bool is_index = peek() == '[';
    ++at_;
    if (is_index) {
      auto index = made(ExpressionKind::index);
      ExpressionPtr value = read_value();
      skip_blanks();
      if (!value || peek() != ']') return nullptr;
      ++at_;
      index->parts = {owner, std::move(value)};
      return index;
    }
    const std::string name = read_name();
    if (name.empty()) return nullptr;
    auto member = made(peek() == '(' ? ExpressionKind::method : ExpressionKind::member);
    member->name = name;
    member->parts.push_back(owner);
    const bool is_read = member->kind == ExpressionKind::member || read_arguments(*member);
    return is_read ? member : nullptr;
  }

  // A quote is doubled.
  ExpressionPtr read_text() {
    std::string value;
    for (++at_; at_ < text_.size(); ++at_) {
      if (text_[at_] == '\'') {
        if (at_ + 1 >= text_.size() || text_[at_ + 1] != '\'') break;
        ++at_;
      }
      value += text_[at_];
    }
    if (at_ >= text_.size()) return nullptr;
    ++at_;
    auto literal = made(ExpressionKind::literal);
    literal->literal = text_value(std::move(value), place_);
    return literal;
  }

  ExpressionPtr read_number() {
    const std::size_t begin = at_;
    if (peek() == '-') ++at_;
    while (dotnet::is_ascii_digit(peek())) ++at_;
    auto literal = made(ExpressionKind::literal);
    TemplateValue number;
    number.kind = TemplateKind::integer;
    number.text = text_.substr(begin, at_ - begin);
    literal->literal = std::make_shared<const TemplateValue>(std::move(number));
    return literal;
  }

  std::string read_name() {
    skip_blanks();
    const std::size_t begin = at_;
    while (at_ < text_.size() &&
           (dotnet::is_ascii_letter_or_digit(text_[at_]) || text_[at_] == '_' || text_[at_] == '-'))
      ++at_;
    return std::string(text_.substr(begin, at_ - begin));
  }

  char peek() const { return at_ < text_.size() ? text_[at_] : '\0'; }
  void skip_blanks() { at_ = std::min(text_.find_first_not_of(" \t\r\n", at_), text_.size()); }

  std::string_view text_;
  TemplatePlace place_;
  std::size_t at_ = 0;
  std::size_t depth_ = 0;
};

}  // namespace

ExpressionPtr read_arm_function(std::string_view text, const TemplatePlace& place) {
  return FunctionText(text, place).read();
}

}  // namespace signalr_config::deployments
