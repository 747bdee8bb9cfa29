#include "sources/json/parser.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "sources/common/text_decoding.hpp"
#include "sources/json/diagnostics.hpp"
#include "sources/json/entries.hpp"
#include "sources/json/scanner.hpp"
#include "system/file_reader.hpp"

namespace signalr_config::sources {
namespace {

// JsonDocumentOptions.MaxDepth unless somebody sets it.

/// An object or array that has begun.
struct Frame {
  bool is_array;
  bool has_items;
  std::uint32_t next_index;
  std::size_t bracket;  // where it begins
  JsonPath path;

  char closing() const { return is_array ? ']' : '}'; }
};

/// Reads one document: a loop over an explicit stack, so that depth costs no stack.
class JsonParser {
 public:
  JsonParser(std::shared_ptr<const Document> document, std::size_t begin)
      : entries_(document), scanner_(document->bytes(), begin, entries_.comments()) {}

  ParsedSource run() && {
    try {
      read_document();
    } catch (const JsonSyntaxError& error) {
      entries_.stop(error);
    }
    return std::move(entries_).take();
  }

 private:
  void read_document();
  void read_value();
  void read_scalar();
  void read_literal(std::string_view literal, std::optional<std::string_view> value);
  void read_next_item();
  void skip_comma();
  void begin_item();
  void begin_property();
  void open();
  void close();
  void end_value();
  JsonSyntaxError unexpected(std::string message, std::string remedy) const;

  JsonEntries entries_;
  JsonScanner scanner_;
  std::vector<Frame> frames_;
};

/// The name of a value's JsonValueKind.
std::string_view kind_of(int first_byte) {
  switch (first_byte) {
    case '[':
      return "Array";
    case '"':
      return "String";
    case 't':
      return "True";
    case 'f':
      return "False";
    case 'n':
      return "Null";
    default:
      return "Number";
  }
}

std::string remedy_for_value(int found) {
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

void JsonParser::read_document() {
  scanner_.skip_white_space_and_comments();
  const std::size_t begin = scanner_.offset();
  const int first = scanner_.peek();
  if (first == '{') entries_.begin_recording();
  read_value();
  while (!frames_.empty()) read_next_item();
  scanner_.skip_white_space_and_comments();
  if (scanner_.peek() != JsonScanner::end_of_text) {
    throw unexpected("expected nothing but comments after the document", "Remove what follows its end.");
  }
  if (first != '{') entries_.refuse_top_level(begin, kind_of(first));
}

void JsonParser::read_value() {
  const int first = scanner_.peek();
  if (first == '{' || first == '[') return open();
  read_scalar();
  end_value();
}

void JsonParser::read_scalar() {
  switch (const int first = scanner_.peek(); first) {
    case '"':
      return entries_.add_string(scanner_.scan_string());
    case 't':
      return read_literal("true", "True");
    case 'f':
      return read_literal("false", "False");
    case 'n':
      return read_literal("null", std::nullopt);
    default:
      if (first != '-' && (first < '0' || first > '9')) {
        throw unexpected("expected a value", remedy_for_value(first));
      }
      return entries_.add_number(scanner_.scan_number());
  }
}

void JsonParser::read_literal(std::string_view literal, std::optional<std::string_view> value) {
  entries_.add_literal(value, scanner_.scan_literal(literal));
}

/// Reads up to and including the next item of the innermost frame (of an object or array, its beginning), or
/// the frame's end.
void JsonParser::read_next_item() {
  scanner_.skip_white_space_and_comments();
  if (frames_.back().has_items) skip_comma();
  if (scanner_.peek() == frames_.back().closing()) return close();
  begin_item();
  read_value();
}

/// Between items; the comma may also stand after the last one. Stays at the frame's end if there is none.
void JsonParser::skip_comma() {
  const Frame& frame = frames_.back();
  if (scanner_.peek() == frame.closing()) return;
  if (scanner_.peek() != ',') {
    throw unexpected(frame.is_array ? "expected ',' or ']' after an array's item"
                                    : "expected ',' or '}' after a property's value",
                     scanner_.peek() == JsonScanner::end_of_text
                         ? "Complete the document; it may have been cut off."
                         : "Add the missing comma or bracket.");
  }
  scanner_.advance();
  scanner_.skip_white_space_and_comments();
}

void JsonParser::begin_item() {
  Frame& frame = frames_.back();
  frame.has_items = true;
  if (!frame.is_array) return begin_property();
  entries_.enter_item(frame.next_index++, frames_.size() == 1);
}

void JsonParser::begin_property() {
  if (scanner_.peek() != '"') {
    throw unexpected("expected a property's name in double quotes or '}'",
                     scanner_.peek() == ',' ? "Remove the superfluous comma."
                                            : "Put names in double quotes, and close what was opened.");
  }
  entries_.enter_property(scanner_.scan_string(), frames_.size() == 1);
  // As the SDK does: no comment may stand between the name and its colon.
  scanner_.skip_white_space();
  if (scanner_.peek() != ':') {
    throw unexpected("expected ':' after a property's name",
                     scanner_.peek() == '/' ? "Move the comment: none may stand between a name and its colon."
                                            : "Write a colon between the name and its value.");
  }
  scanner_.advance();
  scanner_.skip_white_space_and_comments();
}

void JsonParser::open() {
  if (frames_.size() == maximum_json_depth) {
    throw JsonSyntaxError{DiagnosticCode::json_depth, scanner_.offset(),
                          "expected at most 64 levels of objects and arrays, found another",
                          "Use fewer levels: .NET refuses more.", Found::unsaid};
  }
  frames_.push_back({scanner_.peek() == '[', false, 0, scanner_.offset(), entries_.path()});
  scanner_.advance();
}

void JsonParser::close() {
  const Frame frame = frames_.back();
  scanner_.advance();
  frames_.pop_back();
  // As the SDK does: an empty root is no entry.
  if (!frame.has_items && !frames_.empty()) {
    const Span span = make_span(frame.bracket, scanner_.offset());
    if (frame.is_array) {
      entries_.add_empty_array(span);
    } else {
      entries_.add_empty_object(span);
    }
  }
  end_value();
}

/// Back to the path of the object or array that holds the value.
void JsonParser::end_value() { entries_.leave_to(frames_.empty() ? JsonPath{} : frames_.back().path); }

JsonSyntaxError JsonParser::unexpected(std::string message, std::string remedy) const {
  std::optional<Span> opened;
  if (!frames_.empty()) opened = make_span(frames_.back().bracket, frames_.back().bracket + 1);
  return {DiagnosticCode::json_syntax, scanner_.offset(), std::move(message),
          std::move(remedy),           Found::shown,      opened};
}

}  // namespace

ParsedSource parse_json(std::string name, std::string bytes, SourceKind kind) {
  const std::size_t size = bytes.size();
  if (size > system::maximum_file_size) bytes.clear();
  DecodedText decoded = decode_text(std::move(bytes));
  const auto document = std::make_shared<const Document>(std::move(name), kind, std::move(decoded.text));
  const sources::JsonSubject whole{document, {}, {}};
  if (size > system::maximum_file_size) {
    ParsedSource refused(document);
    refused.diagnostics.push_back(sources::json_too_large(whole, size));
    return refused;
  }
  ParsedSource source = sources::JsonParser(document, decoded.begin).run();
  if (decoded.first_replacement) {
    source.diagnostics.push_back(sources::text_ill_formed(document, *decoded.first_replacement));
  }
  return source;
}

}  // namespace signalr_config::sources
