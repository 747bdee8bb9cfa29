#pragma once

namespace signalr_config::dotnet {

/// `\w` of System.Text.RegularExpressions: letters, non-spacing marks (Mn, but not Mc), decimal digits and
/// connector punctuation. U+200C and U+200D count for `\b` only. Regex looks at UTF-16 units, hence no
/// supplementary-plane character (two surrogates) is one.
[[nodiscard]] bool is_word_character(char32_t code_point) noexcept;

/// `\d` of System.Text.RegularExpressions: the decimal digits (category Nd) of the basic multilingual plane,
/// not only the ASCII ones.
[[nodiscard]] bool is_decimal_digit(char32_t code_point) noexcept;

}  // namespace signalr_config::dotnet
