#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "sources/common/edit_syntax.hpp"
#include "sources/json/scanner.hpp"
#include "sources/json/string.hpp"

namespace signalr_config::sources {
namespace {

std::string escape(std::string_view text) {
  constexpr std::string_view bytes = "\b\t\n\f\r\"\\";
  constexpr std::string_view letters = "btnfr\"\\";
  std::string raw;
  for (const char c : text) {
    if (const std::size_t found = bytes.find(c); found != std::string_view::npos) {
      raw.append(1, '\\').append(1, letters[found]);
    } else if (static_cast<unsigned char>(c) < 0x20) {
      raw.append("\\u").append(to_hexadecimal(static_cast<unsigned char>(c), 4));
    } else {
      raw += c;
    }
  }
  return raw;
}

bool is_quoted(std::string_view text, Span span) {
  return span.begin > 0 && text[span.begin - 1] == '"' && span.end < text.size() && text[span.end] == '"';
}

std::optional<core::TextEdits> edit_json_value(const Entry& entry, std::string_view value) {
  const Span span = entry.origin.value;
  const std::string_view text = entry.origin.document->bytes();
  if (is_quoted(text, span)) return core::TextEdits{{span, escape(value)}};
  // A number, true, false or null; not the brackets of what is empty.
  const char first = span.empty() ? '\0' : text[span.begin];
  if (first == '\0' || first == '{' || first == '[') return std::nullopt;
  return core::TextEdits{{span, "\"" + escape(value) + "\""}};
}

std::optional<core::TextEdits> edit_json_key(const Entry& entry, std::string_view segment) {
  const Span span = entry.origin.key;
  const std::string_view text = entry.origin.document->bytes();
  if (span == entry.origin.value || !is_quoted(text, span)) return std::nullopt;  // an item of an array
  const std::string name = unescape_json(entry.origin.document->text(span)).text;
  const auto renamed = with_last_segment(name, last_segment(entry.key), segment);
  if (!renamed) return std::nullopt;
  return core::TextEdits{{span, escape(*renamed)}};
}

/// A member of an object: where it stands, and the commas beside it.
struct Member {
  Span span;
  std::optional<std::size_t> comma_before;
  std::optional<std::size_t> comma_behind;
};

/// Looks for the member that begins at an offset. One that is alone in its object, which is itself a member,
/// gives that one.
class MemberSearch {
 public:
  MemberSearch(std::string_view text, std::size_t wanted)
      : text_(text), scanner_(text, begin_of(text), comments_), wanted_(wanted) {}

  std::optional<Member> run() {
    try {
      skip();
      read_value();
    } catch (const JsonSyntaxError&) {
      return std::nullopt;
    }
    return found_;
  }

 private:
  static std::size_t begin_of(std::string_view text) { return text.starts_with("\xEF\xBB\xBF") ? 3 : 0; }
  void skip() { scanner_.skip_white_space_and_comments(); }

  /// Whether what was read is an object whose only member is the wanted one.
  bool read_value() {
    switch (const int first = scanner_.peek(); first) {
      case '{':
      case '[':
        return read_items(first == '{' ? '}' : ']');
      case '"':
        scanner_.scan_string();
        return false;
      case 't':
        scanner_.scan_literal("true");
        return false;
      case 'f':
        scanner_.scan_literal("false");
        return false;
      case 'n':
        scanner_.scan_literal("null");
        return false;
      default:
        scanner_.scan_number();
        return false;
    }
  }

  bool read_items(int closing) {
    if (++depth_ > maximum_json_depth)
      throw JsonSyntaxError{DiagnosticCode::json_depth, scanner_.offset(), {}, {}};
    scanner_.advance();
    skip();
    std::optional<std::size_t> comma;
    std::size_t count = 0;
    bool holds_wanted = false;
    for (; scanner_.peek() != closing; ++count) {
      const std::size_t begin = scanner_.offset();
      if (closing == '}') read_name();
      const bool is_wanted = read_value() || (closing == '}' && begin == wanted_);
      const std::size_t end = scanner_.offset();
      skip();
      const std::optional<std::size_t> next = skip_comma(closing);
      if (is_wanted) {
        found_ = closing == '}' ? std::optional(Member{make_span(begin, end), comma, next}) : std::nullopt;
        holds_wanted = closing == '}';
      }
      comma = next;
    }
    scanner_.advance();
    --depth_;
    return holds_wanted && count == 1 && depth_ > 0;
  }

  void read_name() {
    if (scanner_.peek() != '"') throw JsonSyntaxError{DiagnosticCode::json_syntax, scanner_.offset(), {}, {}};
    scanner_.scan_string();
    skip();
    if (scanner_.peek() != ':') throw JsonSyntaxError{DiagnosticCode::json_syntax, scanner_.offset(), {}, {}};
    scanner_.advance();
    skip();
  }

  std::optional<std::size_t> skip_comma(int closing) {
    if (scanner_.peek() == closing) return std::nullopt;
    if (scanner_.peek() != ',') throw JsonSyntaxError{DiagnosticCode::json_syntax, scanner_.offset(), {}, {}};
    const std::size_t comma = scanner_.offset();
    scanner_.advance();
    skip();
    return comma;
  }

  std::string_view text_;
  std::vector<Comment> comments_;
  JsonScanner scanner_;
  std::size_t wanted_;
  std::size_t depth_ = 0;
  std::optional<Member> found_;
};

/// Without the comma behind it; its lines too, if it is alone in them.
core::TextEdit remove_with_comma_behind(std::string_view text, const Member& member) {
  const Span part = make_span(member.span.begin, *member.comma_behind + 1);
  // A comment before the comma stays; blanks do not.
  const std::size_t end = member.span.end;
  std::string_view between = text.substr(end, *member.comma_behind - end);
  between = between.substr(std::min(between.find_first_not_of(" \t\r\n"), between.size()));
  if (!between.empty()) return {part, std::string(between)};
  Span removed = widen_to_lines(text, part);
  if (removed == part) {
    removed.end = static_cast<std::uint32_t>(std::min(text.find_first_not_of(" \t", part.end), text.size()));
  }
  return {removed, {}};
}

/// Without the comma before it; comments between the two stay.
core::TextEdit remove_with_comma_before(std::string_view text, const Member& member) {
  const std::size_t begin = *member.comma_before;
  std::string_view between = text.substr(begin + 1, member.span.begin - begin - 1);
  between = between.substr(0, between.find_last_not_of(" \t\r\n") + 1);
  return {make_span(begin, member.span.end), std::string(between)};
}

std::optional<core::TextEdits> edit_json_removal(const Entry& entry) {
  const Span key = entry.origin.key;
  const std::string_view text = entry.origin.document->bytes();
  if (key == entry.origin.value || !is_quoted(text, key)) return std::nullopt;
  const std::optional<Member> member = MemberSearch(text, key.begin - 1).run();
  if (!member) return std::nullopt;
  if (member->comma_behind) return core::TextEdits{remove_with_comma_behind(text, *member)};
  if (member->comma_before) return core::TextEdits{remove_with_comma_before(text, *member)};
  return core::TextEdits{{widen_to_lines(text, member->span), {}}};
}

}  // namespace

EditSyntax json_edit_syntax() { return {edit_json_value, edit_json_key, edit_json_removal}; }

}  // namespace signalr_config::sources
