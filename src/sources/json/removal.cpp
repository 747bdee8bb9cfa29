#include "sources/json/removal.hpp"

#include <algorithm>
#include <string>

#include "text/json_escape.hpp"

namespace signalr_config::sources {
namespace {

constexpr std::string_view blanks = " \t";
constexpr std::string_view white_space = " \t\r\n";

/// The comments within a part of the text, with their delimiters, set apart.
std::string comments_within(const JsonTree& tree, std::string_view text, Span part) {
  constexpr std::size_t delimiter = 2;
  std::string found;
  for (const Comment& comment : tree.comments) {
    const std::size_t begin = comment.span.begin - delimiter;
    const bool is_block = text.substr(begin, delimiter) == "/*";
    const std::size_t end = comment.span.end + (is_block ? delimiter : 0);
    if (begin < part.begin || end > part.end) continue;
    found.append(text.substr(begin, end - begin)).append(is_block ? " " : "\n");
  }
  return found;
}

/// What stays of the text before a comma: a comment, and the white space after it.
std::string_view kept_before_comma(std::string_view between) {
  return between.substr(std::min(between.find_first_not_of(white_space), between.size()));
}

/// With the white space before it where nothing follows on its line, else with that after it.
Span widen(std::string_view text, Span removed) {
  const std::size_t next = std::min(text.find_first_not_of(blanks, removed.end), text.size());
  const bool ends_line = next == text.size() || text[next] == '\n' || text[next] == '\r';
  const bool ends_container = next < text.size() && (text[next] == '}' || text[next] == ']');
  if (!ends_line && !ends_container) return make_span(removed.begin, next);
  // Not the line's beginning, where a closing bracket follows: a comment may end before it.
  const std::size_t before = text.substr(0, removed.begin).find_last_not_of(ends_line ? white_space : blanks);
  return before == std::string_view::npos ? removed : make_span(before + 1, removed.end);
}

// An array that keeps later items becomes an object, in which they keep their indices.
void make_object(const JsonStep& removed, core::TextEdits& edits) {
  const Span array = removed.holder->whole;
  edits.push_back({make_span(array.begin, array.begin + 1), "{"});
  edits.push_back({make_span(array.end - 1, array.end), "}"});
  for (std::size_t i = 0; i < removed.holder->items.size(); ++i) {
    if (i == removed.index) continue;
    const std::size_t begin = JsonStep{removed.holder, i}.begin();
    edits.push_back({make_span(begin, begin), text::json_quoted(std::to_string(i)) + ": "});
  }
}

}  // namespace

JsonWay removed_way(JsonWay way) {
  while (way.size() > 1 && size_of(*way.back().holder) == 1) way.pop_back();
  return way;
}

core::TextEdits remove_json_value(const JsonTree& tree, std::string_view text, const JsonWay& way) {
  const JsonStep& step = way.back();
  const DataNode& value = step.value();
  const bool is_last = step.index + 1 == size_of(*step.holder);
  core::TextEdits edits;
  if (step.holder->is_sequence() && !is_last) make_object(step, edits);
  if (!value.comma && step.index > 0) {
    const std::size_t comma = *JsonStep{step.holder, step.index - 1}.value().comma;
    edits.push_back({make_span(comma, comma + 1), ""});
  }
  const Span member = make_span(step.begin(), value.whole.end);
  const std::size_t end = value.comma ? *value.comma + 1 : member.end;
  std::string kept = comments_within(tree, text, member);
  if (value.comma) kept += kept_before_comma(text.substr(member.end, *value.comma - member.end));
  const Span removed = make_span(member.begin, end);
  edits.push_back({kept.empty() ? widen(text, removed) : removed, std::move(kept)});
  return edits;
}

}  // namespace signalr_config::sources
