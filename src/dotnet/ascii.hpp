#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

namespace signalr_config::dotnet {

// The ASCII classes, as `char.IsAsciiDigit` and its neighbours: no locale, and bytes of UTF-8 beyond ASCII
// are in none of them.

[[nodiscard]] constexpr bool is_ascii(char c) noexcept { return static_cast<unsigned char>(c) < 0x80; }
[[nodiscard]] constexpr bool is_ascii(std::string_view text) noexcept {
  unsigned bits = 0;  // of all bytes: a loop without a way out takes many at once
  for (const char c : text) bits |= static_cast<unsigned char>(c);
  return bits < 0x80;
}
[[nodiscard]] constexpr bool is_ascii_digit(char c) noexcept { return c >= '0' && c <= '9'; }
[[nodiscard]] constexpr bool is_ascii_upper(char c) noexcept { return c >= 'A' && c <= 'Z'; }
[[nodiscard]] constexpr bool is_ascii_lower(char c) noexcept { return c >= 'a' && c <= 'z'; }
[[nodiscard]] constexpr bool is_ascii_letter(char c) noexcept {
  return is_ascii_upper(c) || is_ascii_lower(c);
}
[[nodiscard]] constexpr bool is_ascii_letter_or_digit(char c) noexcept {
  return is_ascii_letter(c) || is_ascii_digit(c);
}
[[nodiscard]] constexpr bool is_ascii_hex_digit(char c) noexcept {
  return is_ascii_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}
[[nodiscard]] constexpr char ascii_lower(char c) noexcept {
  return is_ascii_upper(c) ? static_cast<char>(c - 'A' + 'a') : c;
}
[[nodiscard]] constexpr char ascii_upper(char c) noexcept {
  return is_ascii_lower(c) ? static_cast<char>(c - 'a' + 'A') : c;
}
[[nodiscard]] inline std::string ascii_lowered(std::string_view text) {
  std::string lowered(text);
  for (char& c : lowered) c = ascii_lower(c);
  return lowered;
}
[[nodiscard]] inline std::string ascii_uppered(std::string_view text) {
  std::string uppered(text);
  for (char& c : uppered) c = ascii_upper(c);
  return uppered;
}

[[nodiscard]] constexpr bool ascii_equals_ignore_case(std::string_view a, std::string_view b) noexcept {
  return std::ranges::equal(a, b, {}, ascii_lower, ascii_lower);
}
/// Where `word` stands in `text`, from `begin` on; npos if it does not.
[[nodiscard]] constexpr std::size_t ascii_find_ignore_case(std::string_view text, std::string_view word,
                                                           std::size_t begin = 0) noexcept {
  if (begin > text.size()) return std::string_view::npos;
  const std::string_view rest = text.substr(begin);
  const auto found = std::ranges::search(rest, word, {}, ascii_lower, ascii_lower);
  if (found.empty() && !word.empty()) return std::string_view::npos;
  return begin + static_cast<std::size_t>(found.begin() - rest.begin());
}
[[nodiscard]] constexpr bool ascii_contains_ignore_case(std::string_view text,
                                                        std::string_view word) noexcept {
  return ascii_find_ignore_case(text, word) != std::string_view::npos;
}

}  // namespace signalr_config::dotnet
