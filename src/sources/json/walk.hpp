#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "sources/json/scanner.hpp"

namespace signalr_config::sources {

enum class JsonContainer : std::uint8_t { object, array };

/// Where readers of JSON differ.
struct JsonRules {
  std::size_t maximum_depth;
  std::string_view depth_remedy;
  Found found = Found::shown;  ///< what a message says of the byte that cannot stand there
  bool comment_before_colon = false;
};

/// Goes through JSON text once, and tells a handler what stands there. A loop over an explicit stack, so that
/// depth costs no stack; a template, so that the largest of configurations costs no call for each value.
/// Mistakes are thrown as JsonSyntaxError. A handler has
///
///     static constexpr JsonRules rules;
///     void begin(JsonContainer container, std::size_t bracket);
///     void end(JsonContainer container, Span whole, bool is_empty);
///     void name(const JsonString& name);             // of an object's next value
///     void item(std::uint32_t index);                // of an array's
///     void string(const JsonString& string);
///     void number(Span span);
///     void literal(std::string_view word, Span span);  // true, false, null
///     void end_value();                              // after each value, end() included
///     void comma(std::size_t place);
template <typename Handler>
class JsonWalk {
 public:
  JsonWalk(JsonScanner& scanner, Handler& handler) : scanner_(scanner), handler_(handler) {}

  /// One document to the end of the text.
  void read_document() {
    scanner_.skip_white_space_and_comments();
    read_value();
    read_open_containers();
    scanner_.skip_white_space_and_comments();
    if (scanner_.peek() != JsonScanner::end_of_text) {
      throw unexpected("expected nothing but comments after the document", "Remove what follows its end.");
    }
  }

  /// Whatever there is in a text with mistakes, or in the beginning of one.
  void read_fragments() {
    for (bool has_more = true; has_more;) {
      try {
        if (frames_.empty()) return read_document();
        read_open_containers();
      } catch (const JsonSyntaxError&) {
        has_more = recover();
      }
    }
  }

 private:
  /// An object or array that has begun.
  struct Frame {
    JsonContainer container;
    bool has_items;
    std::uint32_t next_index;
    std::size_t bracket;  // where it begins

    bool is_array() const { return container == JsonContainer::array; }
    char closing() const { return is_array() ? ']' : '}'; }
  };

  void read_open_containers() {
    while (!frames_.empty()) read_next_item();
  }

  void read_value() {
    const int first = scanner_.peek();
    if (first == '{' || first == '[') return open();
    read_scalar(first);
    handler_.end_value();
  }

  void read_scalar(int first) {
    switch (first) {
      case '"':
        return handler_.string(scanner_.scan_string());
      case 't':
        return read_literal("true");
      case 'f':
        return read_literal("false");
      case 'n':
        return read_literal("null");
      default:
        if (first != '-' && (first < '0' || first > '9')) {
          throw unexpected("expected a value", remedy_for_json_value(first));
        }
        return handler_.number(scanner_.scan_number());
    }
  }

  void read_literal(std::string_view word) { handler_.literal(word, scanner_.scan_literal(word)); }

  /// Reads up to and including the next item of the innermost frame (of an object or array, its beginning),
  /// or the frame's end.
  void read_next_item() {
    scanner_.skip_white_space_and_comments();
    if (frames_.back().has_items) skip_comma();
    if (scanner_.peek() == frames_.back().closing()) return close();
    begin_item();
    read_value();
  }

  /// Between items; the comma may also stand after the last one. Stays at the frame's end if there is none.
  void skip_comma() {
    const Frame& frame = frames_.back();
    if (scanner_.peek() == frame.closing()) return;
    if (scanner_.peek() != ',') {
      throw unexpected(frame.is_array() ? "expected ',' or ']' after an array's item"
                                        : "expected ',' or '}' after a property's value",
                       scanner_.peek() == JsonScanner::end_of_text
                           ? "Complete the document; it may have been cut off."
                           : "Add the missing comma or bracket.");
    }
    handler_.comma(scanner_.offset());
    scanner_.advance();
    scanner_.skip_white_space_and_comments();
  }

  void begin_item() {
    Frame& frame = frames_.back();
    frame.has_items = true;
    if (!frame.is_array()) return begin_property();
    handler_.item(frame.next_index++);
  }

  void begin_property() {
    if (scanner_.peek() != '"') {
      throw unexpected("expected a property's name in double quotes or '}'",
                       scanner_.peek() == ',' ? "Remove the superfluous comma."
                                              : "Put names in double quotes, and close what was opened.");
    }
    handler_.name(scanner_.scan_string());
    // As the SDK does: no comment may stand between the name and its colon.
    Handler::rules.comment_before_colon ? scanner_.skip_white_space_and_comments()
                                        : scanner_.skip_white_space();
    if (scanner_.peek() != ':') {
      throw unexpected("expected ':' after a property's name",
                       scanner_.peek() == '/'
                           ? "Move the comment: none may stand between a name and its colon."
                           : "Write a colon between the name and its value.");
    }
    scanner_.advance();
    scanner_.skip_white_space_and_comments();
  }

  void open() {
    constexpr JsonRules rules = Handler::rules;
    if (frames_.size() == rules.maximum_depth) {
      throw JsonSyntaxError{DiagnosticCode::json_depth, scanner_.offset(),
                            "expected at most " + std::to_string(rules.maximum_depth) +
                                " levels of objects and arrays, found another",
                            std::string(rules.depth_remedy), Found::unsaid};
    }
    const JsonContainer container = scanner_.peek() == '[' ? JsonContainer::array : JsonContainer::object;
    handler_.begin(container, scanner_.offset());
    frames_.push_back({container, false, 0, scanner_.offset()});
    scanner_.advance();
  }

  void close() {
    const Frame frame = frames_.back();
    scanner_.advance();
    frames_.pop_back();
    handler_.end(frame.container, make_span(frame.bracket, scanner_.offset()), !frame.has_items);
    handler_.end_value();
  }

  /// After a mistake: on to what may begin or end something. False at the end of the text.
  bool recover() {
    for (; scanner_.peek() != JsonScanner::end_of_text; scanner_.advance()) {
      const int byte = scanner_.peek();
      const bool is_opening = byte == '{' || byte == '[';
      const bool is_closing = byte == '}' || byte == ']';
      const bool is_next = byte == '"' || byte == ',';
      if (!is_opening && (frames_.empty() || (!is_closing && !is_next))) continue;
      if (is_next) frames_.back().has_items = byte == ',';  // before a string no comma is missed
      if (is_opening) open();
      if (is_closing) close();
      return true;
    }
    return false;
  }

  JsonSyntaxError unexpected(std::string message, std::string remedy) const {
    std::optional<Span> opened;
    if (!frames_.empty()) opened = make_span(frames_.back().bracket, frames_.back().bracket + 1);
    return {DiagnosticCode::json_syntax, scanner_.offset(),    std::move(message),
            std::move(remedy),           Handler::rules.found, opened};
  }

  JsonScanner& scanner_;
  Handler& handler_;
  std::vector<Frame> frames_;
};

}  // namespace signalr_config::sources
