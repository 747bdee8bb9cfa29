#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "hosts/code/token.hpp"

namespace signalr_config::hosts::code {

/// What begins at a place.
struct Literal {
  TokenKind kind;
  std::size_t end;
};

/// The string or character that begins at a place; nothing where none does. A run of `$` and `@` without a
/// string after it is a mark, so that it is looked at once.
[[nodiscard]] std::optional<Literal> literal_at(std::string_view code, std::size_t at, Language language);

/// The value of a literal of kind `text`. Nothing where an escape is unknown, and for raw strings of several
/// lines, whose value depends on their indentation.
[[nodiscard]] std::optional<std::string> value_of_literal(std::string_view literal, Language language);

}  // namespace signalr_config::hosts::code
