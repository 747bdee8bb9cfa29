#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "signalr_config/document.hpp"

namespace signalr_config::hosts::code {

enum class Language : std::uint8_t { csharp, fsharp, visual_basic, javascript, python };

/// Whether `//` begins a comment, strings are those of C#, and so on: C# and F#.
constexpr bool is_like_csharp(Language language) { return language <= Language::fsharp; }
/// JavaScript, TypeScript and Python.
constexpr bool is_script(Language language) { return language >= Language::javascript; }

enum class TokenKind : std::uint8_t {
  word,          ///< a name or a keyword
  text,          ///< a string literal, quotes included
  interpolated,  ///< a string with values in it, quotes included
  value,         ///< a number or a character
  directive,     ///< a line of the preprocessor, or `#:` of a file-based app
  mark,          ///< one character of anything else, or a run of `$` and `@`
};

/// A piece of code that is neither a blank nor a comment.
struct Token {
  TokenKind kind;
  Span place;
  std::uint32_t line;  ///< from 1
};

/// The tokens of a source. Every text has some: what does not end does so at the end of the text, or of the
/// line where the language says so. Costs linear time.
[[nodiscard]] std::vector<Token> tokens_of(std::string_view code, Language language);

}  // namespace signalr_config::hosts::code
