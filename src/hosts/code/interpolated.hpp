#pragma once

#include <cstddef>
#include <string_view>

#include "hosts/code/token.hpp"

namespace signalr_config::hosts::code {

/// How a string of .NET begins: `"`, `@"`, `$@"`, `$$"""`.
struct Opening {
  std::size_t dollars = 0;
  std::size_t quotes = 0;  ///< 0: no string begins there
  bool verbatim = false;   ///< a quote is written twice
  std::size_t end = 0;     ///< after the quotes, or after the run of `$` and `@`

  bool is_raw() const { return !verbatim && quotes >= 3; }
};

[[nodiscard]] Opening opening_at(std::string_view code, std::size_t at, Language language);

/// The end of a string without values in it.
[[nodiscard]] std::size_t end_of_plain(std::string_view code, const Opening& opening, Language language);

/// The end of a string with values in it, each of which may have strings in it.
[[nodiscard]] std::size_t end_of_interpolated(std::string_view code, const Opening& opening,
                                              Language language);

/// The end of `'x'`; the place itself where that is no character: `'a` of F#, `it's` of VB.
[[nodiscard]] std::size_t end_of_character(std::string_view code, std::size_t at);

}  // namespace signalr_config::hosts::code
