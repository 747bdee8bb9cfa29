#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "hosts/code/token.hpp"

namespace signalr_config::hosts::code {

/// Some tokens of a source, by their numbers: `[begin, end)`.
struct TokenRange {
  std::size_t begin = 0;
  std::size_t end = 0;

  bool empty() const { return begin >= end; }
  std::size_t size() const { return empty() ? 0 : end - begin; }
};

/// The language of a file, by its name's ending; nothing for what is no code.
[[nodiscard]] std::optional<Language> language_of(const std::filesystem::path& file);

/// A source as patterns are looked for in it. Every question costs time in proportion to its own answer, so
/// that a hostile source costs linear time.
class SourceCode {
 public:
  SourceCode(std::string text, Language language);

  std::size_t size() const { return tokens_.size(); }
  Language language() const { return language_; }

  /// A token's text; empty outside of the source, here and below.
  std::string_view text(std::size_t index) const;
  std::uint32_t line(std::size_t index) const { return index < size() ? tokens_[index].line : 1; }
  /// From 0, in bytes.
  std::size_t column(std::size_t index) const { return index < size() ? columns_[index] : 0; }
  bool is_word(std::size_t index) const { return is_of(index, TokenKind::word); }
  bool is_mark(std::size_t index, std::string_view mark) const {
    return is_of(index, TokenKind::mark) && text(index) == mark;
  }
  bool is_directive(std::size_t index) const { return is_of(index, TokenKind::directive); }
  bool is_interpolated(std::size_t index) const { return is_of(index, TokenKind::interpolated); }
  /// The value of a string literal without anything computed in it.
  std::optional<std::string> literal(std::size_t index) const;

  /// The bracket that closes the one at `index`, or opens it; the end of the source where nothing does.
  std::size_t partner(std::size_t index) const { return index < size() ? partners_[index] : size(); }

  /// The end of what begins at a token and has parts of its own: brackets, the types of a generic one. The
  /// token itself where nothing does.
  std::size_t end_of_group(std::size_t index) const;

  /// The opening bracket of a call's arguments, where the name at `index` is called: `F(`, `F<T>(`.
  std::optional<std::size_t> call_at(std::size_t index) const;

  /// What stands between the commas inside of the bracket at `index`.
  std::vector<TokenRange> arguments(std::size_t bracket) const;

  /// The opening bracket around a token; the end of the source where none is.
  std::size_t bracket_around(std::size_t index) const { return index < size() ? around_[index] : size(); }

  /// Whether the token stands below `if`, `else`, `switch`, `match` or `#if`: whether it runs is not known.
  bool is_conditional(std::size_t index) const { return index < size() && conditional_[index]; }

 private:
  bool is_of(std::size_t index, TokenKind kind) const {
    return index < size() && tokens_[index].kind == kind;
  }
  std::size_t end_of_types(std::size_t index) const;
  void match_brackets();
  void note_columns();

  std::string text_;
  Language language_;
  std::vector<Token> tokens_;
  std::vector<std::size_t> partners_;
  std::vector<std::size_t> around_;
  std::vector<std::size_t> columns_;
  std::vector<bool> conditional_;
};

}  // namespace signalr_config::hosts::code
