#include "sources/json/tree.hpp"

#include <utility>

#include "sources/json/diagnostics.hpp"
#include "sources/json/scanner.hpp"
#include "sources/json/string.hpp"

namespace signalr_config::sources {
namespace {

// More than any tool writes; the reader and the tree's destruction take a call for each level.
constexpr std::size_t maximum_tree_depth = 200;

class JsonTreeReader {
 public:
  JsonTreeReader(std::string_view text, std::size_t begin, std::vector<Comment>& comments)
      : text_(text), scanner_(text, begin, comments) {}

  DataNodePtr read_document() {
    scanner_.skip_white_space_and_comments();
    DataNodePtr root = read_value();
    scanner_.skip_white_space_and_comments();
    if (scanner_.peek() != JsonScanner::end_of_text) refuse("expected nothing behind the document");
    return root;
  }

 private:
  DataNodePtr read_value() {
    switch (const int first = scanner_.peek(); first) {
      case '{':
        return read_mapping();
      case '[':
        return read_sequence();
      case '"':
        return read_string();
      case 't':
        return read_literal("true");
      case 'f':
        return read_literal("false");
      case 'n':
        return read_null();
      default:
        if (first != '-' && (first < '0' || first > '9')) refuse("expected a value");
        return scalar(scanner_.scan_number());
    }
  }

  std::shared_ptr<DataNode> scalar(Span span) const {
    auto node = std::make_shared<DataNode>();
    node->kind = DataKind::scalar;
    node->span = span;
    node->text = text_.substr(span.begin, span.size());
    node->encoding = ValueEncoding::verbatim;
    return node;
  }

  DataNodePtr read_literal(std::string_view literal) { return scalar(scanner_.scan_literal(literal)); }

  DataNodePtr read_null() {
    auto node = std::make_shared<DataNode>();
    node->span = scanner_.scan_literal("null");
    return node;
  }

  DataNodePtr read_string() {
    const JsonString string = scanner_.scan_string();
    auto node = scalar(string.span);
    node->style = ScalarStyle::double_quoted;
    if (!string.has_escapes) return node;
    node->text = unescape_json(node->text).text;
    node->encoding = ValueEncoding::json_string;
    return node;
  }

  DataNodePtr read_mapping() {
    auto node = begin_collection(DataKind::mapping);
    while (next_item('}', node->members.empty())) {
      if (scanner_.peek() != '"') refuse("expected a name in double quotes");
      DataNodePtr key = read_string();
      scanner_.skip_white_space_and_comments();
      if (scanner_.peek() != ':') refuse("expected ':' behind a name");
      scanner_.advance();
      scanner_.skip_white_space_and_comments();
      node->members.push_back({std::move(key), read_value()});
    }
    --depth_;
    return node;
  }

  DataNodePtr read_sequence() {
    auto node = begin_collection(DataKind::sequence);
    while (next_item(']', node->items.empty())) node->items.push_back(read_value());
    --depth_;
    return node;
  }

  std::shared_ptr<DataNode> begin_collection(DataKind kind) {
    const std::size_t at = scanner_.offset();
    if (++depth_ > maximum_tree_depth) {
      throw JsonSyntaxError{DiagnosticCode::json_depth, at,
                            "expected at most 200 levels of objects and arrays, found another",
                            "Use fewer levels.", Found::unsaid};
    }
    scanner_.advance();
    auto node = std::make_shared<DataNode>();
    node->kind = kind;
    node->span = make_span(at, at);
    return node;
  }

  // To the next item, or behind the closing bracket.
  bool next_item(char closing, bool is_first) {
    scanner_.skip_white_space_and_comments();
    if (!is_first && scanner_.peek() != closing) {
      if (scanner_.peek() != ',') refuse("expected ',' or the end of the object or array");
      scanner_.advance();
      scanner_.skip_white_space_and_comments();
    }
    if (scanner_.peek() != closing) return true;
    scanner_.advance();
    return false;
  }

  [[noreturn]] void refuse(std::string message) const {
    throw JsonSyntaxError{DiagnosticCode::json_syntax, scanner_.offset(), std::move(message),
                          "Complete the document, or mend what stands there.", Found::masked};
  }

  std::string_view text_;
  JsonScanner scanner_;
  std::size_t depth_ = 0;
};

}  // namespace

DataDocuments read_json_tree(std::shared_ptr<const Document> document, std::size_t begin) {
  DataDocuments read{document, {}, {}, {}};
  try {
    read.roots.push_back(JsonTreeReader(document->bytes(), begin, read.comments).read_document());
  } catch (const JsonSyntaxError& error) {
    read.diagnostics.push_back(json_syntax_problem({document, {}, {}}, error));
  }
  return read;
}

}  // namespace signalr_config::sources
