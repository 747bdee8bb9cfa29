#include "sources/common/edit_syntax.hpp"

#include <algorithm>

namespace signalr_config::sources {
namespace {

constexpr std::string_view blanks = " \t";

bool is_blank(std::string_view text) { return text.find_first_not_of(blanks) == std::string_view::npos; }

}  // namespace

std::string_view last_segment(std::string_view key) { return key.substr(key.rfind(':') + 1); }

std::optional<std::string> with_last_segment(std::string_view name, std::string_view old_segment,
                                             std::string_view segment) {
  if (!name.ends_with(old_segment)) return std::nullopt;
  return std::string(name.substr(0, name.size() - old_segment.size())).append(segment);
}

Span line_at(std::string_view text, std::size_t at) {
  std::size_t begin = at;
  while (begin > 0 && text[begin - 1] != '\n' && text[begin - 1] != '\r') --begin;
  return make_span(begin, std::min(text.find_first_of("\r\n", at), text.size()));
}

Span whole_line_at(std::string_view text, std::size_t at) {
  Span line = line_at(text, at);
  if (text.substr(line.end).starts_with("\r\n")) {
    line.end += 2;
  } else if (line.end < text.size()) {
    ++line.end;
  }
  return line;
}

Span widen_to_lines(std::string_view text, Span part) {
  const std::size_t begin = line_at(text, part.begin).begin;
  const std::size_t end = line_at(text, part.end).end;
  const bool is_alone =
      is_blank(text.substr(begin, part.begin - begin)) && is_blank(text.substr(part.end, end - part.end));
  return is_alone ? make_span(begin, whole_line_at(text, part.end).end) : part;
}

}  // namespace signalr_config::sources
