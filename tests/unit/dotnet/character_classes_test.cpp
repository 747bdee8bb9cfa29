#include "dotnet/character_classes.hpp"

#include <catch2/catch.hpp>

using namespace signalr_config::dotnet;

TEST_CASE("word characters are letters, non-spacing marks, digits and connectors",
          "[dotnet][character_classes]") {
  for (const char32_t c : {U'a', U'Z', U'0', U'_', U'\u00e9', U'\u00aa', U'\u4e2d', U'\u0663', U'\u0301',
                           U'\u203f', U'\u0130', U'\uff41', U'\u01c5', U'\u02b0'}) {
    CAPTURE(static_cast<unsigned>(c));
    CHECK(is_word_character(c));
  }
}

TEST_CASE("spacing marks, joiners, letter numbers and punctuation are no word characters",
          "[dotnet][character_classes]") {
  for (const char32_t c : {U' ', U'-', U'.', U'$', U'\0', U'\u0903', U'\u200c', U'\u200d', U'\u2160',
                           U'\u00b2', U'\u20ac', U'\ufffd', U'\u0488'}) {
    CAPTURE(static_cast<unsigned>(c));
    CHECK_FALSE(is_word_character(c));
  }
}

TEST_CASE("letters that are new in Unicode 16 are word characters", "[dotnet][character_classes]") {
  for (const char32_t c : {U'\u0897', U'\u1c89', U'\u1c8a', U'\ua7cb', U'\ua7cd', U'\ua7da', U'\ua7dc'}) {
    CAPTURE(static_cast<unsigned>(c));
    CHECK(is_word_character(c));
  }
}

TEST_CASE("decimal digits are those of every script", "[dotnet][character_classes]") {
  for (const char32_t c : {U'0', U'9', U'\u0660', U'\u0969', U'\uff15'}) CHECK(is_decimal_digit(c));
  for (const char32_t c : {U'a', U'\u00b2', U'\u00bd', U'\u2160', U'\u3007'})
    CHECK_FALSE(is_decimal_digit(c));
}

TEST_CASE("supplementary characters are two surrogates and match neither class",
          "[dotnet][character_classes]") {
  for (const char32_t c : {U'\U00010400', U'\U00020000', U'\U0001d7ce', U'\U000104a0', char32_t{0xD800},
                           char32_t{0x110000}, char32_t{0xFFFFFFFF}}) {
    CAPTURE(static_cast<unsigned>(c));
    CHECK_FALSE(is_word_character(c));
    CHECK_FALSE(is_decimal_digit(c));
  }
}

TEST_CASE("the basic plane has as many word characters and digits as .NET counts",
          "[dotnet][character_classes]") {
  int words = 0;
  int digits = 0;
  for (char32_t c = 0; c < 0x10000; ++c) {
    words += is_word_character(c) ? 1 : 0;
    digits += is_decimal_digit(c) ? 1 : 0;
  }
  CHECK(words == 50419);
  CHECK(digits == 370);
}
