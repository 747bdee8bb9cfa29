#include "sources/json/scanner.hpp"

#include <array>
#include <climits>

#include "dotnet/ascii.hpp"

namespace signalr_config::sources {
namespace {

constexpr DiagnosticCode syntax = DiagnosticCode::json_syntax;
constexpr std::string_view escape_letters = R"("\/bfnrtu)";

/// The bytes at which a string stops being plain text: its end, an escape, or what must be escaped. All
/// others, U+007F and the C1 controls among them, may stand in a string.
constexpr std::array<bool, UCHAR_MAX + 1> make_string_stops() {
  std::array<bool, UCHAR_MAX + 1> stops{};
  for (std::size_t control = 0; control < 0x20; ++control) stops[control] = true;
  stops['"'] = true;
  stops['\\'] = true;
  return stops;
}

constexpr std::array<bool, UCHAR_MAX + 1> string_stops = make_string_stops();

bool is_digit(int byte) {
  return byte != JsonScanner::end_of_text && dotnet::is_ascii_digit(static_cast<char>(byte));
}

bool is_hexadecimal(int byte) {
  return byte != JsonScanner::end_of_text && dotnet::is_ascii_hex_digit(static_cast<char>(byte));
}

bool is_line_separator(std::string_view rest) {
  return rest.starts_with("\xE2\x80\xA8") || rest.starts_with("\xE2\x80\xA9");
}

}  // namespace

std::string remedy_for_json_value(int found) {
  switch (found) {
    case '\'':
      return "Put strings in double quotes.";
    case ',':
    case '}':
    case ']':
    case ':':
      return "Add the missing value, or remove the comma or colon.";
    case '+':
    case '.':
      return "Begin numbers with '-' or a digit, or put them in quotes.";
    case JsonScanner::end_of_text:
      return "Complete the document; it may have been cut off.";
    default:
      return "Put text in double quotes; true, false and null are written in lower case.";
  }
}

void JsonScanner::skip_white_space() {
  while (offset_ < text_.size()) {
    const char byte = text_[offset_];
    if (byte != ' ' && byte != '\n' && byte != '\r' && byte != '\t') return;
    ++offset_;
  }
}

void JsonScanner::skip_white_space_and_comments() {
  skip_white_space();
  while (peek() == '/') {
    skip_comment();
    skip_white_space();
  }
}

void JsonScanner::skip_comment() {
  const std::size_t begin = offset_;
  advance();
  const int second = peek();
  if (second != '/' && second != '*') {
    throw JsonSyntaxError{syntax, begin, "expected // or /*, to begin a comment, found a single '/'",
                          "Put text in double quotes; begin comments with // or /*.", Found::unsaid};
  }
  advance();
  if (second == '/') {
    skip_line_comment(begin);
  } else {
    skip_block_comment(begin);
  }
}

void JsonScanner::skip_line_comment(std::size_t begin) {
  const std::size_t content = offset_;
  while (offset_ < text_.size() && text_[offset_] != '\n' && text_[offset_] != '\r') {
    // As the SDK does: it neither ends a comment there nor reads over it.
    if (is_line_separator(text_.substr(offset_))) {
      throw JsonSyntaxError{syntax,
                            offset_,
                            "expected a comment without separators of Unicode",
                            "Remove the invisible character, or end the line with a line feed instead.",
                            Found::shown,
                            make_span(begin, content)};
    }
    ++offset_;
  }
  comments_.push_back({make_span(content, offset_)});
}

void JsonScanner::skip_block_comment(std::size_t begin) {
  const std::size_t content = offset_;
  const std::size_t end = text_.find("*/", content);
  if (end == std::string_view::npos) {
    throw JsonSyntaxError{syntax,
                          text_.size(),
                          "expected '*/' to end a comment",
                          "Close the comment with */.",
                          Found::shown,
                          make_span(begin, content)};
  }
  comments_.push_back({make_span(content, end)});
  offset_ = end + 2;
}

JsonString JsonScanner::scan_string() {
  const std::size_t open = offset_;
  const Span quote = make_span(open, open + 1);
  bool has_escapes = false;
  advance();
  try {
    while (true) {
      while (offset_ < text_.size() && !string_stops[static_cast<unsigned char>(text_[offset_])]) ++offset_;
      if (peek() == '"') break;
      if (peek() != '\\') {
        throw JsonSyntaxError{syntax, offset_, "expected '\"' to end a string",
                              "Close the string with '\"'; write line breaks in it as \\n and tabs as \\t.",
                              Found::masked};
      }
      has_escapes = true;
      scan_escape();
    }
  } catch (JsonSyntaxError& error) {
    error.opened = quote;
    throw;
  }
  advance();
  return {make_span(open + 1, offset_ - 1), has_escapes};
}

void JsonScanner::scan_escape() {
  advance();
  const int letter = peek();
  if (letter == end_of_text || escape_letters.find(static_cast<char>(letter)) == std::string_view::npos) {
    throw JsonSyntaxError{syntax, offset_,
                          R"(expected one of " \ / b f n r t u after a backslash in a string)",
                          R"(Write a backslash that is meant as such twice: \\.)", Found::masked};
  }
  advance();
  if (letter != 'u') return;
  for (int digit = 0; digit < 4; ++digit) {
    if (!is_hexadecimal(peek())) {
      throw JsonSyntaxError{syntax, offset_, "expected four hexadecimal digits after \\u in a string",
                            R"(Write all four digits; a backslash that is meant as such twice: \\.)",
                            Found::masked};
    }
    advance();
  }
}

void JsonScanner::scan_digits(std::string_view expected) {
  if (!is_digit(peek())) {
    throw JsonSyntaxError{syntax, offset_, std::string(expected),
                          "Complete the number, or put text in quotes."};
  }
  while (is_digit(peek())) advance();
}

Span JsonScanner::scan_number() {
  const std::size_t begin = offset_;
  if (peek() == '-') advance();
  if (peek() == '0') {
    advance();
    if (is_digit(peek())) {
      throw JsonSyntaxError{syntax, offset_, "expected no digit after a number's leading zero",
                            "Remove the leading zeros, or put the digits in quotes."};
    }
  } else {
    scan_digits("expected a digit after '-'");
  }
  if (peek() == '.') {
    advance();
    scan_digits("expected a digit after a number's decimal point");
  }
  if (peek() == 'e' || peek() == 'E') {
    advance();
    if (peek() == '+' || peek() == '-') advance();
    scan_digits("expected a digit in a number's exponent");
  }
  return make_span(begin, offset_);
}

Span JsonScanner::scan_literal(std::string_view literal) {
  const std::size_t begin = offset_;
  for (const char letter : literal) {
    if (peek() != letter) {
      throw JsonSyntaxError{syntax, offset_, "expected '" + std::string(literal) + "'",
                            "Write true, false or null; put any other text in quotes."};
    }
    advance();
  }
  return make_span(begin, offset_);
}

}  // namespace signalr_config::sources
