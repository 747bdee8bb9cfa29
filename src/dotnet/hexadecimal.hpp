#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace signalr_config::dotnet {

inline constexpr std::string_view lower_hex_digits = "0123456789abcdef";
inline constexpr std::string_view upper_hex_digits = "0123456789ABCDEF";

/// The value of a hexadecimal digit; 16 for any other character.
template <typename Character>
[[nodiscard]] constexpr unsigned hex_value(Character c) noexcept {
  if (c >= '0' && c <= '9') return static_cast<unsigned>(c - '0');
  if (c >= 'a' && c <= 'f') return static_cast<unsigned>(c - 'a') + 10;
  if (c >= 'A' && c <= 'F') return static_cast<unsigned>(c - 'A') + 10;
  return 16;
}

/// The number that hexadecimal digits write, up to the first character that is none.
[[nodiscard]] constexpr std::uint32_t hexadecimal_number(std::string_view digits) noexcept {
  std::uint32_t number = 0;
  for (const char c : digits) {
    const unsigned digit = hex_value(c);
    if (digit > 15) break;
    number = number * 16 + digit;
  }
  return number;
}

/// `number` in base 16, with at least so many digits.
[[nodiscard]] inline std::string hexadecimal(std::uint64_t number, std::size_t least_digits,
                                             std::string_view digits = lower_hex_digits) {
  std::string text;
  for (; number != 0 || text.size() < least_digits; number >>= 4U) {
    text.insert(text.begin(), digits[number & 0xFU]);
  }
  return text;
}

}  // namespace signalr_config::dotnet
