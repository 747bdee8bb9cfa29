#include "dotnet/int32.hpp"

#include <cstddef>
#include <limits>

#include "dotnet/ascii.hpp"
#include "dotnet/hexadecimal.hpp"
#include "dotnet/white_space.hpp"

namespace signalr_config::dotnet {

namespace {

/// What Number.IsWhite skips: fewer characters than Char.IsWhiteSpace, U+0085 and U+00A0 are not among them.
constexpr bool is_number_space(char c) noexcept { return c == ' ' || (c >= '\t' && c <= '\r'); }

/// Skips what may follow the digits: white space, then NULs, because .NET lets a C string's fixed buffer
/// pass.
constexpr std::string_view skip_trailer(std::string_view text) noexcept {
  while (!text.empty() && is_number_space(text.front())) text.remove_prefix(1);
  while (!text.empty() && text.front() == '\0') text.remove_prefix(1);
  return text;
}

constexpr bool has_hex_prefix(std::string_view text) noexcept {
  return text.size() >= 2 && text[0] == '0' && (text[1] == 'x' || text[1] == 'X');
}

/// Convert.ToInt32(text, 16): no white space, no minus, but a plus and one more `0x` are fine. Wraps around.
constexpr std::optional<std::int32_t> parse_hex(std::string_view text) noexcept {
  if (!text.empty() && text.front() == '+') text.remove_prefix(1);
  if (has_hex_prefix(text)) text.remove_prefix(2);
  if (text.empty()) return std::nullopt;
  std::uint32_t value = 0;
  for (const char c : text) {
    const unsigned digit = hex_value(c);
    if (digit > 15 || value > std::numeric_limits<std::uint32_t>::max() / 16U) return std::nullopt;
    value = value * 16U + digit;
  }
  return static_cast<std::int32_t>(value);
}

}  // namespace

std::optional<std::int32_t> try_parse_int32(std::string_view text) noexcept {
  while (!text.empty() && is_number_space(text.front())) text.remove_prefix(1);
  const bool is_negative = !text.empty() && text.front() == '-';
  if (is_negative || (!text.empty() && text.front() == '+')) text.remove_prefix(1);
  if (text.empty() || !is_ascii_digit(text.front())) return std::nullopt;
  constexpr std::int64_t most = std::numeric_limits<std::int32_t>::max();
  const std::int64_t limit = is_negative ? most + 1 : most;
  std::int64_t value = 0;
  for (; !text.empty() && is_ascii_digit(text.front()); text.remove_prefix(1)) {
    value = value * 10 + (text.front() - '0');
    if (value > limit) return std::nullopt;
  }
  if (!skip_trailer(text).empty()) return std::nullopt;
  return static_cast<std::int32_t>(is_negative ? -value : value);
}

std::optional<std::int32_t> convert_int32(std::string_view text) noexcept {
  text = trim(text);
  if (text.empty()) return std::nullopt;
  if (text.front() == '#') return parse_hex(text.substr(1));
  const bool has_basic_prefix = text.size() >= 2 && text[0] == '&' && (text[1] == 'h' || text[1] == 'H');
  if (has_hex_prefix(text) || has_basic_prefix) return parse_hex(text.substr(2));
  return try_parse_int32(text);
}

}  // namespace signalr_config::dotnet
