#include "sources/yaml/scalar.hpp"

#include <algorithm>

namespace signalr_config::sources {
namespace {

bool is_blank(char c) { return c == ' ' || c == '\t'; }
bool is_break(char c) { return c == '\n' || c == '\r'; }
bool is_white(char c) { return is_blank(c) || is_break(c); }

std::size_t skip_line(std::string_view text, std::size_t at) {
  while (at < text.size() && !is_break(text[at])) ++at;
  return at;
}

// White space, line ends and comments, as they stand between an anchor and what it names.
std::size_t skip_separation(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    if (text[at] == '#') {
      at = skip_line(text, at);
    } else if (is_white(text[at])) {
      ++at;
    } else {
      break;
    }
  }
  return at;
}

std::size_t end_of_single_quoted(std::string_view text, std::size_t at) {
  for (; at < text.size(); ++at) {
    if (text[at] != '\'') continue;
    if (at + 1 >= text.size() || text[at + 1] != '\'') return at;
    ++at;
  }
  return text.size();
}

std::size_t end_of_double_quoted(std::string_view text, std::size_t at) {
  for (; at < text.size() && text[at] != '"'; ++at) {
    if (text[at] == '\\') ++at;
  }
  return std::min(at, text.size());
}

// Where text ends that differs from its value in white space alone, as line folding makes it.
std::size_t end_of_folded(std::string_view text, std::size_t at, std::string_view value) {
  std::size_t end = at;
  for (std::size_t i = 0; i < value.size(); ++i) {
    if (is_white(value[i])) continue;
    while (at < text.size() && is_white(text[at])) ++at;
    if (at >= text.size() || text[at] != value[i]) break;
    end = ++at;
  }
  return end;
}

// A block's lines begin behind the line of its indicator, where the first of them is not indentation.
Span block_span(std::string_view text, std::size_t indicator, std::string_view value) {
  std::size_t begin = skip_line(text, indicator);
  while (begin < text.size() && is_white(text[begin])) ++begin;
  const std::size_t first = value.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos) return make_span(indicator, indicator);
  const std::size_t end = end_of_folded(text, begin, value);
  // What the value has of white space before its first word belongs to it, if it is on that line.
  std::size_t blanks = 0;
  while (blanks < first && is_blank(value[first - 1 - blanks])) ++blanks;
  return make_span(begin - std::min(blanks, begin), end);
}

}  // namespace

std::size_t skip_yaml_properties(std::string_view document, std::size_t begin) {
  std::size_t at = begin;
  while (at < document.size() && (document[at] == '&' || document[at] == '!')) {
    while (at < document.size() && !is_white(document[at])) ++at;
    at = skip_separation(document, at);
  }
  return at;
}

YamlScalarPlace find_yaml_scalar(std::string_view document, std::size_t begin, std::string_view value) {
  const std::size_t at = skip_yaml_properties(document, begin);
  YamlScalarPlace place;
  switch (at < document.size() ? document[at] : '\0') {
    case '\'':
      place.style = ScalarStyle::single_quoted;
      place.span = make_span(at + 1, end_of_single_quoted(document, at + 1));
      break;
    case '"':
      place.style = ScalarStyle::double_quoted;
      place.span = make_span(at + 1, end_of_double_quoted(document, at + 1));
      break;
    case '|':
    case '>':
      place.style = document[at] == '|' ? ScalarStyle::literal : ScalarStyle::folded;
      place.span = block_span(document, at, value);
      break;
    default:
      place.span = make_span(at, end_of_folded(document, at, value));
  }
  const std::string_view raw = document.substr(place.span.begin, place.span.size());
  if (raw == value) place.encoding = ValueEncoding::verbatim;
  return place;
}

}  // namespace signalr_config::sources
