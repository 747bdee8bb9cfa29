#include "dotnet/surrogates.hpp"

#include <catch2/catch.hpp>
#include <string>

#include "dotnet/utf8.hpp"

using namespace signalr_config::dotnet;

TEST_CASE("a pair of surrogates stands for a code point, and the other way round") {
  for (const char32_t c : {U'\U00010000', U'\U0001f680', U'\U0010ffff'}) {
    CHECK(is_high_surrogate(high_surrogate_of(c)));
    CHECK(is_low_surrogate(low_surrogate_of(c)));
    CHECK(code_point_of(high_surrogate_of(c), low_surrogate_of(c)) == c);
  }
  CHECK(code_point_of(0xD83D, 0xDE80) == U'\U0001f680');
}

TEST_CASE("surrogates are the two halves of their range") {
  CHECK_FALSE(is_surrogate(0xD7FF));
  CHECK(is_high_surrogate(0xD800));
  CHECK(is_high_surrogate(0xDBFF));
  CHECK_FALSE(is_high_surrogate(0xDC00));
  CHECK(is_low_surrogate(0xDC00));
  CHECK(is_low_surrogate(0xDFFF));
  CHECK(is_surrogate(0xDFFF));
  CHECK_FALSE(is_surrogate(0xE000));
}

TEST_CASE("a code point takes as many bytes as are appended for it", "[dotnet][utf8]") {
  for (const char32_t c :
       {U'\0', U'\x7f', U'\x80', U'\x7ff', U'\u0800', U'\uffff', U'\U00010000', U'\U0010ffff'}) {
    std::string text;
    append(text, c);
    CHECK(utf8_size(c) == text.size());
  }
}
