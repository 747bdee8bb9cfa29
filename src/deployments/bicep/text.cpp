#include <algorithm>
#include <charconv>
#include <utility>

#include "deployments/bicep/expressions.hpp"
#include "dotnet/ascii.hpp"
#include "dotnet/utf8.hpp"

namespace signalr_config::deployments {
namespace {

// Puts a text together from what stands there and what escapes mean.
class TextBuilder {
 public:
  TextBuilder(BicepScanner& scanner, std::size_t begin) : scanner_(scanner), begin_(begin), piece_(begin) {}

  void append(std::string_view text) { text_ += text; }
  void note_escape() { has_escapes_ = true; }

  // What has been read up to here is a part; after it comes an expression.
  void finish_part(std::size_t end) {
    if (text_.empty() && piece_ != begin_) return;
    auto part = std::make_shared<Expression>();
    const ValueEncoding encoding = has_escapes_ ? ValueEncoding::opaque : ValueEncoding::verbatim;
    part->place = scanner_.place(piece_, end, encoding);
    part->literal = text_value(std::move(text_), part->place);
    parts_.push_back(std::move(part));
    text_.clear();
    has_escapes_ = false;
  }

  void add(ExpressionPtr expression, std::size_t next) {
    parts_.push_back(std::move(expression));
    piece_ = next;
    is_interpolated_ = true;
  }

  ExpressionPtr take(std::size_t end) {
    finish_part(end);
    if (!is_interpolated_) return parts_.front();
    auto whole = std::make_shared<Expression>();
    whole->kind = ExpressionKind::text;
    whole->place = scanner_.place(begin_, end);
    whole->parts = std::move(parts_);
    return whole;
  }

 private:
  BicepScanner& scanner_;
  std::size_t begin_;
  std::size_t piece_;
  std::string text_;
  bool has_escapes_ = false;
  bool is_interpolated_ = false;
  std::vector<ExpressionPtr> parts_;
};

// `\u{1F600}`, after the `u`.
std::string code_point(BicepScanner& scanner) {
  const std::string_view rest = scanner.rest();
  const std::size_t end = rest.find('}');
  std::uint32_t value = 0;
  if (!rest.starts_with("{") || end == std::string_view::npos) scanner.fail("expected '\\u{...}'");
  const auto [last, error] = std::from_chars(rest.data() + 1, rest.data() + end, value, 16);
  const bool is_scalar = value < 0xD800 || (value > 0xDFFF && value <= 0x10FFFF);
  if (error != std::errc() || last != rest.data() + end || !is_scalar)
    scanner.fail("expected a code point of Unicode");
  scanner.go_to(scanner.at() + end + 1);
  std::string text;
  dotnet::append(text, value);
  return text;
}

void append_escape(BicepScanner& scanner, TextBuilder& builder) {
  builder.note_escape();
  scanner.go_to(scanner.at() + 1);
  const char c = scanner.peek();
  scanner.go_to(scanner.at() + 1);
  switch (c) {
    case 'n':
      return builder.append("\n");
    case 'r':
      return builder.append("\r");
    case 't':
      return builder.append("\t");
    case 'u':
      return builder.append(code_point(scanner));
    case '\'':
    case '\\':
    case '$':
      return builder.append(std::string_view(&c, 1));
    default:
      scanner.fail("expected an escape: \\\\, \\', \\n, \\r, \\t, \\$ or \\u{...}");
  }
}

}  // namespace

ExpressionPtr BicepExpressions::text() {
  if (scanner_.peek() == '$' || scanner_.rest().starts_with("'''")) return multi_line_text();
  scanner_.require("'", "expected a text in quotes");
  TextBuilder builder(scanner_, scanner_.at());
  while (scanner_.peek() != '\'') {
    if (scanner_.is_at_end() || scanner_.peek() == '\n') scanner_.fail("expected the end of a text");
    if (scanner_.peek() == '\\') {
      append_escape(scanner_, builder);
    } else if (scanner_.rest().starts_with("${")) {
      builder.finish_part(scanner_.at());
      scanner_.go_to(scanner_.at() + 2);
      ExpressionPtr inner = expression();
      scanner_.require("}", "expected '}' of an interpolation");
      builder.add(std::move(inner), scanner_.at());
    } else {
      const std::string_view rest = scanner_.rest();
      const std::size_t end = std::max<std::size_t>(std::min(rest.find_first_of("'\\$\n"), rest.size()), 1);
      builder.append(rest.substr(0, end));
      scanner_.go_to(scanner_.at() + end);
    }
  }
  ExpressionPtr whole = builder.take(scanner_.at());
  scanner_.go_to(scanner_.at() + 1);
  return whole;
}

// `'''...'''`, in which nothing is escaped; with dollars before it so many, and `{`, begin an interpolation.
ExpressionPtr BicepExpressions::multi_line_text() {
  std::string opening;
  while (scanner_.peek() == '$') {
    opening += '$';
    scanner_.go_to(scanner_.at() + 1);
  }
  const bool is_interpolated = !opening.empty();
  opening += '{';
  if (!scanner_.rest().starts_with("'''")) scanner_.fail("expected a text of several lines");
  std::size_t begin = scanner_.at() + 3;
  // A line end at the beginning does not count.
  const std::string_view whole = scanner_.text();
  if (whole.substr(begin).starts_with("\r\n"))
    begin += 2;
  else if (whole.substr(begin).starts_with("\n"))
    ++begin;
  scanner_.go_to(begin);
  TextBuilder builder(scanner_, begin);
  while (!scanner_.rest().starts_with("'''")) {
    if (scanner_.is_at_end()) scanner_.fail("expected the end of a text");
    if (is_interpolated && scanner_.rest().starts_with(opening)) {
      builder.finish_part(scanner_.at());
      scanner_.go_to(scanner_.at() + opening.size());
      ExpressionPtr inner = expression();
      scanner_.require("}", "expected '}' of an interpolation");
      builder.add(std::move(inner), scanner_.at());
      continue;
    }
    const std::string_view rest = scanner_.rest();
    const std::size_t end = std::max<std::size_t>(std::min(rest.find_first_of("'$"), rest.size()), 1);
    builder.append(rest.substr(0, end));
    scanner_.go_to(scanner_.at() + end);
  }
  // Quotes of the text's own may stand right before the closing ones.
  while (scanner_.rest().starts_with("''''")) {
    builder.append("'");
    scanner_.go_to(scanner_.at() + 1);
  }
  ExpressionPtr text = builder.take(scanner_.at());
  scanner_.go_to(scanner_.at() + 3);
  return text;
}

}  // namespace signalr_config::deployments
