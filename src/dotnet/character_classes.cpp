#include "dotnet/character_classes.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <array>

namespace signalr_config::dotnet {

namespace {

struct ClassRange {
  char32_t first;
  char32_t last;
};

/// Word characters of the basic plane that are new in Unicode 16, which .NET 10 has and utf8proc 2.8 has not.
constexpr std::array<ClassRange, 4> word_characters_of_unicode_16{{
    {0x0897, 0x0897},
    {0x1C89, 0x1C8A},
    {0xA7CB, 0xA7CD},
    {0xA7DA, 0xA7DC},
}};

constexpr bool is_one_utf16_unit(char32_t c) noexcept { return c < 0x10000; }

utf8proc_category_t category(char32_t c) noexcept {
  return utf8proc_category(static_cast<utf8proc_int32_t>(c));
}

}  // namespace

bool is_word_character(char32_t code_point) noexcept {
  if (!is_one_utf16_unit(code_point)) return false;
  switch (category(code_point)) {
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LL:
    case UTF8PROC_CATEGORY_LT:
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_LO:
    case UTF8PROC_CATEGORY_MN:
    case UTF8PROC_CATEGORY_ND:
    case UTF8PROC_CATEGORY_PC:
      return true;
    default:
      return std::any_of(
          word_characters_of_unicode_16.begin(), word_characters_of_unicode_16.end(),
          [code_point](ClassRange range) { return code_point >= range.first && code_point <= range.last; });
  }
}

bool is_decimal_digit(char32_t code_point) noexcept {
  return is_one_utf16_unit(code_point) && category(code_point) == UTF8PROC_CATEGORY_ND;
}

}  // namespace signalr_config::dotnet
