#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

#include "deployments/templates/value.hpp"

namespace signalr_config::deployments {

/// Thrown where a text is no Bicep, or none that is known here; caught by whoever reads the statement.
struct BicepSyntaxError {
  std::size_t offset;
  std::string_view expected;  ///< `expected an expression`
};

/// The characters of a Bicep file: blanks, comments, words and signs.
class BicepScanner {
 public:
  BicepScanner(std::shared_ptr<const Document> document, std::size_t begin)
      : document_(std::move(document)), text_(document_->bytes()), at_(begin) {}

  std::size_t at() const { return at_; }
  void go_to(std::size_t offset) { at_ = offset; }
  bool is_at_end() const { return at_ >= text_.size(); }
  std::string_view text() const { return text_; }
  std::string_view rest() const { return text_.substr(at_); }
  char peek() const { return is_at_end() ? '\0' : text_[at_]; }

  /// Passes over blanks and comments, but for line ends outside of comments.
  void skip_blanks();
  /// Passes over line ends as well, and lines that begin with `#`.
  void skip_lines();

  /// Whether the sign is next, blanks aside; if so it is passed over.
  bool take(std::string_view sign);
  /// The same of a word, which ends where it ends.
  bool take_word(std::string_view word);
  /// A name; empty where there is none.
  std::string_view take_name();
  /// A sign that has to be there.
  void require(std::string_view sign, std::string_view expected);
  [[noreturn]] void fail(std::string_view expected) const { throw BicepSyntaxError{at_, expected}; }

  /// Passes over a text in quotes, of which nothing is wanted.
  void skip_text();
  /// Passes over what stands before one of the characters or the end of the line, outside of brackets: a
  /// type.
  void skip_until(std::string_view ends);

  /// A place from an offset to where this is.
  TemplatePlace place(std::size_t begin, std::size_t end,
                      ValueEncoding encoding = ValueEncoding::opaque) const {
    return {document_, make_span(begin, end), encoding};
  }

 private:
  bool skip_comment();
  bool goes_on_in_next_line();

  std::shared_ptr<const Document> document_;
  std::string_view text_;
  std::size_t at_;
};

/// Whether a character may stand in a name.
[[nodiscard]] bool is_bicep_name(char c);

}  // namespace signalr_config::deployments
