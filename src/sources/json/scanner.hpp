#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "signalr_config/document.hpp"
#include "signalr_config/parsed_source.hpp"

namespace signalr_config::sources {

/// JsonReaderOptions.MaxDepth, which configuration leaves as it is.
inline constexpr std::size_t maximum_json_depth = 64;

/// What a message says of the byte at which reading stopped.
enum class Found {
  shown,   ///< `, found 'x'`
  masked,  ///< the same, but the character may be content of a value
  unsaid,
};

/// Why reading cannot go on. Thrown by the scanner and the walk.
struct JsonSyntaxError {
  DiagnosticCode code;
  std::size_t offset;   ///< of the first byte that cannot stand there
  std::string message;  ///< `expected ...`
  std::string remedy;
  Found found = Found::shown;
  std::optional<Span> opened = std::nullopt;  ///< the quote, bracket or comment that is still open
};

/// How to mend a value that cannot begin with `found`, a byte or JsonScanner::end_of_text.
[[nodiscard]] std::string remedy_for_json_value(int found);

/// A JSON string as it stands there, without its quotes.
struct JsonString {
  Span span;
  bool has_escapes;
};

/// Splits JSON text into tokens by the rules of System.Text.Json.Utf8JsonReader with
/// JsonCommentHandling.Skip. Precondition: the text is well-formed UTF-8.
class JsonScanner {
 public:
  static constexpr int end_of_text = -1;

  /// Comments that are skipped are added to `comments`.
  JsonScanner(std::string_view text, std::size_t begin, std::vector<Comment>& comments)
      : text_(text), offset_(begin), comments_(comments) {}

  std::size_t offset() const { return offset_; }

  /// The next byte, or `end_of_text`.
  int peek() const {
    return offset_ < text_.size() ? static_cast<unsigned char>(text_[offset_]) : end_of_text;
  }

  /// Moves behind the byte that peek() saw.
  void advance() { ++offset_; }

  void skip_white_space();
  void skip_white_space_and_comments();

  /// Precondition of these: peek() saw the token's first byte.
  JsonString scan_string();
  Span scan_number();
  Span scan_literal(std::string_view literal);

 private:
  void skip_comment();
  void skip_line_comment(std::size_t begin);
  void skip_block_comment(std::size_t begin);
  void scan_escape();
  void scan_digits(std::string_view expected);

  std::string_view text_;
  std::size_t offset_;
  std::vector<Comment>& comments_;
};

}  // namespace signalr_config::sources
