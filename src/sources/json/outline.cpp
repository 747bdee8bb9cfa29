#include "sources/json/outline.hpp"

#include "sources/json/scanner.hpp"
#include "sources/json/string.hpp"

namespace signalr_config::sources {

namespace {

using sources::JsonScanner;
using sources::JsonString;

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// Reads the outline; parse_json has seen to it that there are no more than 64 levels.
class OutlineReader {
 public:
  OutlineReader(std::string_view text, std::vector<Comment>& comments)
      : text_(text),
        scanner_(text, text.starts_with(byte_order_mark) ? byte_order_mark.size() : 0, comments) {}

  JsonValue read() {
    scanner_.skip_white_space_and_comments();
    return read_value({});
  }

 private:
  JsonValue read_value(std::string key) {
    JsonValue value;
    value.key = std::move(key);
    const std::size_t begin = scanner_.offset();
    switch (scanner_.peek()) {
      case '{':
        value.kind = JsonValue::Kind::object;
        read_children(value, '}');
        break;
      case '[':
        value.kind = JsonValue::Kind::array;
        read_children(value, ']');
        break;
      default:
        skip_scalar();
    }
    value.span = make_span(begin, scanner_.offset());
    return value;
  }

  void skip_scalar() {
    switch (scanner_.peek()) {
      case '"':
        scanner_.scan_string();
        return;
      case 't':
        scanner_.scan_literal("true");
        return;
      case 'f':
        scanner_.scan_literal("false");
        return;
      case 'n':
        scanner_.scan_literal("null");
        return;
      default:
        scanner_.scan_number();
    }
  }

  void read_children(JsonValue& value, int closing) {
    ++depth_;
    scanner_.advance();
    scanner_.skip_white_space_and_comments();
    while (scanner_.peek() != closing) {
      const std::string index = std::to_string(value.children.size());
      value.children.push_back(closing == '}' ? read_member(value.key)
                                              : read_value(child_key(value.key, index)));
      scanner_.skip_white_space_and_comments();
      if (scanner_.peek() != ',') continue;
      value.children.back().comma = scanner_.offset();
      scanner_.advance();
      scanner_.skip_white_space_and_comments();
    }
    scanner_.advance();
    --depth_;
  }

  JsonValue read_member(const std::string& parent) {
    const std::size_t begin = scanner_.offset();
    const JsonString name = scanner_.scan_string();
    const Span span = make_span(begin, scanner_.offset());
    scanner_.skip_white_space();
    scanner_.advance();  // the colon
    scanner_.skip_white_space_and_comments();
    const std::string_view raw = text_.substr(name.span.begin, name.span.size());
    JsonValue member = read_value(child_key(parent, sources::unescape_json(raw).text));
    member.name = span;
    return member;
  }

  // As .NET does: every level but the first has a delimiter, also below an empty name.
  std::string child_key(const std::string& parent, const std::string& segment) const {
    return depth_ == 1 ? segment : parent + ':' + segment;
  }

  std::string_view text_;
  JsonScanner scanner_;
  std::size_t depth_ = 0;
};

}  // namespace

JsonOutline outline_json(std::string_view text) {
  JsonOutline outline;
  outline.root = OutlineReader(text, outline.comments).read();
  return outline;
}

std::vector<Span> comments_within(const JsonOutline& outline, std::string_view text, Span part) {
  constexpr std::size_t delimiter = 2;
  std::vector<Span> found;
  for (const Comment& comment : outline.comments) {
    const std::size_t begin = comment.span.begin - delimiter;
    const bool is_block = text.substr(begin, delimiter) == "/*";
    const std::size_t end = comment.span.end + (is_block ? delimiter : 0);
    if (begin >= part.begin && end <= part.end) found.push_back(make_span(begin, end));
  }
  return found;
}

}  // namespace signalr_config::sources
