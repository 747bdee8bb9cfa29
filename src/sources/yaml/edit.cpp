#include <algorithm>
#include <optional>
#include <string>

#include "dotnet/ascii.hpp"
#include "dotnet/hexadecimal.hpp"
#include "dotnet/utf8.hpp"
#include "sources/common/edit_syntax.hpp"

namespace signalr_config::sources {
namespace {

constexpr std::size_t npos = std::string_view::npos;

std::string_view text_of(const Entry& entry) { return entry.origin.document->bytes(); }

/// Characters that stand for themselves in every style; YAML's printable ones, but for those that end lines.
bool is_printable(char32_t c) {
  if (c < 0x20 || c == 0x7F || c == 0xFEFF || c == 0xFFFE || c == 0xFFFF) return false;
  return !(c >= 0x80 && c < 0xA0) && c != 0x2028 && c != 0x2029;
}

bool is_printable(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    if (!is_printable(dotnet::decode(text, at))) return false;
  }
  return true;
}

bool is_letter_or_digit(char c) {
  return dotnet::is_ascii_letter_or_digit(c) || static_cast<unsigned char>(c) >= 0x80;
}

/// Whether text can stand without quotes, in flow collections as well. Narrower than what YAML allows.
bool can_be_plain(std::string_view text) {
  constexpr std::string_view null_words[]{"null", "Null", "NULL"};
  if (text.empty() || !is_printable(text) || std::ranges::find(null_words, text) != std::end(null_words)) {
    return false;
  }
  if (!is_letter_or_digit(text.front()) && text.front() != '/' && text.front() != '_') return false;
  return text.back() != ' ' && text.back() != ':' && text.find_first_of(",[]{}?") == npos &&
         text.find(": ") == npos && text.find(" #") == npos;
}

std::string single_quoted(std::string_view text) {
  std::string raw;
  for (const char c : text) raw.append(c == '\'' ? 2 : 1, c);
  return raw;
}

void append_double_quoted(std::string& raw, char32_t c, std::string_view bytes) {
  if (c == '"' || c == '\\') {
    raw.append(1, '\\').append(bytes);
  } else if (is_printable(c)) {
    raw += bytes;
  } else if (c == '\n' || c == '\t' || c == '\r') {
    raw.append(1, '\\').append(1, c == '\n' ? 'n' : c == '\t' ? 't' : 'r');
  } else {
    raw.append("\\u").append(dotnet::hexadecimal(c, 4, dotnet::upper_hex_digits));
  }
}

std::string double_quoted(std::string_view text) {
  std::string raw;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const char32_t c = dotnet::decode(text, at);
    append_double_quoted(raw, c, text.substr(begin, at - begin));
  }
  return raw;
}

char quote_at(std::string_view text, Span span) {
  if (span.begin == 0 || span.end >= text.size()) return '\0';
  const char quote = text[span.begin - 1];
  return (quote == '"' || quote == '\'') && text[span.end] == quote ? quote : '\0';
}

/// The edit of a scalar, in the style that it has where that can hold the text.
core::TextEdit edit_scalar(std::string_view document, Span span, std::string_view text) {
  const char quote = quote_at(document, span);
  if (quote == '\0' && can_be_plain(text)) return {span, std::string(text)};
  if (quote == '"') return {span, double_quoted(text)};
  if (quote == '\'' && is_printable(text)) return {span, single_quoted(text)};
  const Span whole = quote == '\0' ? span : make_span(span.begin - 1, span.end + 1);
  return {whole, is_printable(text) ? "'" + single_quoted(text) + "'" : "\"" + double_quoted(text) + "\""};
}

bool is_one_line(std::string_view text) { return text.find_first_of("\r\n") == npos; }

/// Whether a scalar of one line stands there, which has no anchor or tag and is no block.
bool is_simple(std::string_view document, Span span, std::string_view before) {
  if (before.find_first_of("&!*|>") != npos) return false;
  if (!is_one_line(document.substr(span.begin, span.size()))) return false;
  // A plain scalar's span could be a part of it where yaml-cpp saw more than was found.
  const char quote = quote_at(document, span);
  if (quote != '\0') return true;
  const std::size_t next = document.find_first_not_of(" \t", span.end);
  return next == npos || document[next] == '\n' || document[next] == '\r' || document[next] == '#' ||
         document[next] == ',' || document[next] == ']' || document[next] == '}' || document[next] == ':';
}

/// Whether key and value are written as `key: value`, in any quotes; false for what aliases brought here.
bool is_pair(const Entry& entry) {
  const Origin& origin = entry.origin;
  if (origin.value.end == 0 || origin.key.end > origin.value.begin) return false;
  const std::string_view text = text_of(entry);
  const std::string_view between = text.substr(origin.key.end, origin.value.begin - origin.key.end);
  const bool is_separation = between.find(':') != npos && between.find_first_not_of("'\": \t\r\n") == npos;
  return is_separation && is_simple(text, origin.value, between);
}

/// What stands before an item of a sequence in its line.
std::string_view before_item(const Entry& entry) {
  const std::string_view text = text_of(entry);
  const std::size_t begin = line_at(text, entry.origin.value.begin).begin;
  return text.substr(begin, entry.origin.value.begin - begin);
}

bool is_item(const Entry& entry) {
  if (entry.origin.key != entry.origin.value) return false;
  std::string_view before = before_item(entry);
  if (quote_at(text_of(entry), entry.origin.value) != '\0') before.remove_suffix(1);
  const std::size_t last = before.find_last_not_of(" \t");
  const bool begins = last != npos && std::string_view("-[,").find(before[last]) != npos;
  return begins && is_simple(text_of(entry), entry.origin.value, {});
}

std::optional<core::TextEdits> edit_yaml_value(const Entry& entry, std::string_view value) {
  if (!is_pair(entry) && !is_item(entry)) return std::nullopt;
  return core::TextEdits{edit_scalar(text_of(entry), entry.origin.value, value)};
}

std::optional<core::TextEdits> edit_yaml_key(const Entry& entry, std::string_view segment) {
  const Span key = entry.origin.key;
  const std::string_view raw = entry.origin.document->text(key);
  const std::string_view old_segment = last_segment(entry.key);
  // Names with escapes, and those of aliases, do not end with the segment, or not before a colon.
  const auto renamed = with_last_segment(raw, old_segment, segment);
  const bool has_escapes = raw.find_first_of("\\'") != npos;
  if (!renamed || has_escapes || key == entry.origin.value || !is_one_line(raw)) return std::nullopt;
  const std::string_view text = text_of(entry);
  std::size_t behind = key.end + (quote_at(text, key) != '\0' ? 1U : 0U);
  behind = std::min(text.find_first_not_of(" \t", behind), text.size());
  if (behind == text.size() || text[behind] != ':') return std::nullopt;
  return core::TextEdits{edit_scalar(text, key, *renamed)};
}

/// Lines of block mappings, each of which begins one.
class LineRemoval {
 public:
  LineRemoval(std::string_view text, std::size_t at)
      : text_(text), begin_(line_at(text, at).begin), end_(whole_line_at(text, at).end) {}

  core::TextEdit run() {
    while (is_only_child() && take_parent()) {
    }
    return {make_span(begin_, end_), {}};
  }

 private:
  static std::size_t indentation(std::string_view line) {
    return std::min(line.find_first_not_of(' '), line.size());
  }

  static bool says_nothing(std::string_view line) {
    const std::size_t first = line.find_first_not_of(" \t\r\n");
    return first == npos || line[first] == '#';
  }

  std::string_view line(std::size_t at) const {
    const Span span = line_at(text_, at);
    return text_.substr(span.begin, span.size());
  }

  /// The nearest line above that says something; the text's end if there is none.
  std::size_t parent_begin() const {
    for (std::size_t at = begin_; at > 0;) {
      at = line_at(text_, at - (at > 1 && text_[at - 1] == '\n' && text_[at - 2] == '\r' ? 2 : 1)).begin;
      if (!says_nothing(line(at))) return at;
    }
    return text_.size();
  }

  std::size_t indentation_of_next() const {
    for (std::size_t at = end_; at < text_.size(); at = whole_line_at(text_, at).end) {
      if (!says_nothing(line(at))) return indentation(line(at));
    }
    return 0;
  }

  bool is_only_child() const {
    const std::size_t own = indentation(line(begin_));
    const std::size_t parent = parent_begin();
    return own > 0 && parent != text_.size() && indentation(line(parent)) < own &&
           indentation_of_next() < own;
  }

  bool take_parent() {
    const std::string_view parent = line(parent_begin());
    if (parent.back() != ':' || parent.find_first_not_of(' ') == npos || parent[indentation(parent)] == '-') {
      return false;
    }
    begin_ = parent_begin();
    return true;
  }

  std::string_view text_;
  std::size_t begin_;
  std::size_t end_;
};

std::optional<core::TextEdits> edit_yaml_removal(const Entry& entry) {
  if (!is_pair(entry)) return std::nullopt;
  const std::string_view text = text_of(entry);
  const Origin& origin = entry.origin;
  const Span own = line_at(text, origin.key.begin);
  std::size_t begin = origin.key.begin;
  std::size_t end = origin.value.end;
  if (quote_at(text, origin.key) != '\0') --begin;
  if (quote_at(text, origin.value) != '\0') ++end;
  const std::string_view before = text.substr(own.begin, begin - own.begin);
  const std::size_t next = std::min(text.find_first_not_of(" \t", end), text.size());
  const bool ends_line = next == text.size() || text[next] == '\n' || text[next] == '\r' || text[next] == '#';
  if (origin.value.end > own.end || before.find_first_not_of(' ') != npos || !ends_line) return std::nullopt;
  return core::TextEdits{LineRemoval(text, origin.key.begin).run()};
}

}  // namespace

EditSyntax yaml_edit_syntax() { return {edit_yaml_value, edit_yaml_key, edit_yaml_removal}; }

}  // namespace signalr_config::sources
