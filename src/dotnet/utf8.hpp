#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "signalr_config/export.hpp"

namespace signalr_config::dotnet {

/// What System.Text.Encoding.UTF8 puts in place of bytes that are not UTF-8.
inline constexpr char32_t replacement_character = 0xFFFD;

/// Reads the code point that begins at `pos` and moves `pos` behind it. Like System.Text.UTF8Encoding, an
/// ill-formed sequence yields U+FFFD once for its longest valid beginning (surrogates and overlong forms are
/// ill-formed). Precondition: `pos < text.size()`. Always advances by at least one byte.
[[nodiscard]] SIGNALR_CONFIG_EXPORT char32_t decode(std::string_view text, std::size_t& pos) noexcept;

/// Reads the code point that ends before `end` and moves `end` to its beginning; the mirror image of decode()
/// on well-formed text, and U+FFFD for a single byte where the bytes before `end` are ill-formed.
/// Precondition: `0 < end <= text.size()`.
[[nodiscard]] char32_t decode_backwards(std::string_view text, std::size_t& end) noexcept;

/// How many bytes a code point takes in UTF-8.
[[nodiscard]] constexpr std::size_t utf8_size(char32_t code_point) noexcept {
  if (code_point < 0x80) return 1;
  if (code_point < 0x800) return 2;
  return code_point < 0x10000 ? 3 : 4;
}

/// Appends `code_point` as UTF-8; a surrogate or a number above U+10FFFF is appended as U+FFFD.
SIGNALR_CONFIG_EXPORT void append(std::string& text, char32_t code_point);

/// Whether all of `text` is well-formed UTF-8, i.e. whether decoding it replaces nothing.
[[nodiscard]] SIGNALR_CONFIG_EXPORT bool is_valid(std::string_view text) noexcept;

}  // namespace signalr_config::dotnet
