#include <algorithm>
#include <optional>
#include <utility>

#include "dotnet/ascii.hpp"
#include "hosts/code/literals.hpp"
#include "hosts/code/token.hpp"
#include "text/byte_order_mark.hpp"

namespace signalr_config::hosts::code {

namespace {

// What is not ASCII may be a letter, and is no mark that would matter.
bool is_letter(char c) { return dotnet::is_ascii_letter(c) || c == '_' || !dotnet::is_ascii(c); }

class Lexer {
 public:
  Lexer(std::string_view code, Language language) : code_(code), language_(language) {}

  std::vector<Token> read() {
    at_ = text::begin_of_text(code_);
    while (at_ < code_.size()) step();
    return std::move(tokens_);
  }

 private:
  void step() {
    const char c = code_[at_];
    if (c == '\n') begins_line_ = true;
    if (c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '\v' || c == '\f') return pass(at_ + 1);
    if (const auto end = comment_end()) return pass(*end);
    if (c == '#' && begins_line_ && !is_script(language_)) return add(TokenKind::directive, line_end());
    begins_line_ = false;
    if (const auto literal = literal_at(code_, at_, language_)) return add(literal->kind, literal->end);
    if (is_letter(c)) return add(TokenKind::word, end_of_word());
    if (dotnet::is_ascii_digit(c)) return add(TokenKind::value, end_of_word());
    add(TokenKind::mark, at_ + 1);
  }

  void add(TokenKind kind, std::size_t end) {
    tokens_.push_back({kind, make_span(at_, end), line_});
    pass(end);
  }

  void pass(std::size_t end) {
    line_ += static_cast<std::uint32_t>(std::ranges::count(code_.substr(at_, end - at_), '\n'));
    at_ = end;
  }

  std::size_t line_end() const { return std::min(code_.find('\n', at_), code_.size()); }

  std::size_t end_of_word() const {
    std::size_t end = at_ + 1;
    while (end < code_.size() && (is_letter(code_[end]) || dotnet::is_ascii_digit(code_[end]))) ++end;
    return end;
  }

  std::optional<std::size_t> comment_end() const {
    const std::string_view rest = code_.substr(at_);
    switch (language_) {
      case Language::visual_basic:
        return rest.starts_with('\'') || is_remark() ? std::optional(line_end()) : std::nullopt;
      case Language::python:
        return rest.starts_with('#') ? std::optional(line_end()) : std::nullopt;
      default:
        break;
    }
    if (rest.starts_with("//")) return line_end();
    if (language_ == Language::fsharp)
      return rest.starts_with("(*") && !rest.starts_with("(*)") ? std::optional(end_of_nested())
                                                                : std::nullopt;
    if (!rest.starts_with("/*")) return std::nullopt;
    const std::size_t end = code_.find("*/", at_ + 2);
    return end == std::string_view::npos ? code_.size() : end + 2;
  }

  bool is_remark() const {
    const std::string_view word = code_.substr(at_, end_of_word() - at_);
    return begins_line_ && (word == "REM" || word == "Rem" || word == "rem");
  }

  // Comments of F# are inside one another.
  std::size_t end_of_nested() const {
    std::size_t depth = 0;
    for (std::size_t at = at_; at + 1 < code_.size(); ++at) {
      if (code_[at] == '(' && code_[at + 1] == '*') {
        ++depth;
        ++at;
      } else if (code_[at] == '*' && code_[at + 1] == ')') {
        ++at;
        if (--depth == 0) return at + 1;
      }
    }
    return code_.size();
  }

  std::string_view code_;
  Language language_;
  std::size_t at_ = 0;
  std::uint32_t line_ = 1;
  bool begins_line_ = true;
  std::vector<Token> tokens_;
};

}  // namespace

std::vector<Token> tokens_of(std::string_view code, Language language) {
  return Lexer(code, language).read();
}

}  // namespace signalr_config::hosts::code
