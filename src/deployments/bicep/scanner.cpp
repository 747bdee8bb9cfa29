#include "deployments/bicep/scanner.hpp"

#include <algorithm>

#include "dotnet/ascii.hpp"

namespace signalr_config::deployments {

bool is_bicep_name(char c) { return dotnet::is_ascii_letter_or_digit(c) || c == '_'; }

bool BicepScanner::skip_comment() {
  if (rest().starts_with("//")) {
    at_ = std::min(text_.find('\n', at_), text_.size());
    return true;
  }
  if (!rest().starts_with("/*")) return false;
  const std::size_t end = text_.find("*/", at_ + 2);
  if (end == std::string_view::npos) {
    at_ = text_.size();
    fail("expected the end of a comment");
  }
  at_ = end + 2;
  return true;
}

void BicepScanner::skip_blanks() {
  while (!is_at_end()) {
    if (peek() == ' ' || peek() == '\t' || peek() == '\r') {
      ++at_;
    } else if (!skip_comment()) {
      return;
    }
  }
}

void BicepScanner::skip_lines() {
  for (skip_blanks(); peek() == '\n' || peek() == '#'; skip_blanks()) {
    // `#disable-next-line ...`
    at_ = peek() == '#' ? std::min(text_.find('\n', at_), text_.size()) : at_ + 1;
  }
}

bool BicepScanner::take(std::string_view sign) {
  skip_blanks();
  if (!rest().starts_with(sign)) return false;
  at_ += sign.size();
  return true;
}

bool BicepScanner::take_word(std::string_view word) {
  skip_blanks();
  const std::size_t begin = at_;
  if (take_name() == word) return true;
  at_ = begin;
  return false;
}

std::string_view BicepScanner::take_name() {
  skip_blanks();
  const std::size_t begin = at_;
  if (dotnet::is_ascii_digit(peek())) return {};
  while (!is_at_end() && is_bicep_name(peek())) ++at_;
  return text_.substr(begin, at_ - begin);
}

void BicepScanner::require(std::string_view sign, std::string_view expected) {
  skip_lines();
  if (!take(sign)) fail(expected);
}

void BicepScanner::skip_text() {
  if (rest().starts_with("'''")) {
    const std::size_t end = text_.find("'''", at_ + 3);
    at_ = end == std::string_view::npos ? text_.size() : end + 3;
    if (end == std::string_view::npos) fail("expected the end of a text");
    return;
  }
  for (++at_; peek() != '\''; ++at_) {
    if (is_at_end() || peek() == '\n') fail("expected the end of a text");
    if (peek() == '\\') ++at_;
  }
  ++at_;
}

// A type of several alternatives has them in lines of their own.
bool BicepScanner::goes_on_in_next_line() {
  const std::size_t begin = at_;
  skip_lines();
  if (peek() == '|') return true;
  at_ = begin;
  return false;
}

void BicepScanner::skip_until(std::string_view ends) {
  std::size_t open = 0;
  for (skip_blanks(); !is_at_end(); skip_blanks()) {
    const char c = peek();
    if (c == '\'') {
      skip_text();
      continue;
    }
    if (open == 0) {
      if (c == '\n' && !goes_on_in_next_line()) return;
      if (ends.find(c) != std::string_view::npos) return;
    }
    if (c == '{' || c == '[' || c == '(') ++open;
    if (open > 0 && (c == '}' || c == ']' || c == ')')) --open;
    ++at_;
  }
  if (open > 0) fail("expected a closing bracket");
}

}  // namespace signalr_config::deployments
