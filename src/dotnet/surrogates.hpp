#pragma once

namespace signalr_config::dotnet {

// UTF-16's pairs, as `char.IsHighSurrogate` and its neighbours.

[[nodiscard]] constexpr bool is_high_surrogate(char32_t unit) noexcept {
  return unit >= 0xD800 && unit <= 0xDBFF;
}
[[nodiscard]] constexpr bool is_low_surrogate(char32_t unit) noexcept {
  return unit >= 0xDC00 && unit <= 0xDFFF;
}
[[nodiscard]] constexpr bool is_surrogate(char32_t unit) noexcept { return unit >= 0xD800 && unit <= 0xDFFF; }

/// What a pair stands for. `char.ConvertToUtf32`.
[[nodiscard]] constexpr char32_t code_point_of(char32_t high, char32_t low) noexcept {
  return 0x10000 + ((high - 0xD800) << 10U) + (low - 0xDC00);
}

/// The pair of a code point beyond U+FFFF.
///@{
[[nodiscard]] constexpr char32_t high_surrogate_of(char32_t code_point) noexcept {
  return 0xD800 + ((code_point - 0x10000) >> 10U);
}
[[nodiscard]] constexpr char32_t low_surrogate_of(char32_t code_point) noexcept {
  return 0xDC00 + ((code_point - 0x10000) & 0x3FFU);
}
///@}

}  // namespace signalr_config::dotnet
