#include "dotnet/utf8.hpp"

#include <catch2/catch.hpp>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

using namespace signalr_config::dotnet;
using namespace std::string_view_literals;

namespace {

std::vector<char32_t> decode_all(std::string_view text) {
  std::vector<char32_t> code_points;
  for (std::size_t pos = 0; pos < text.size();) code_points.push_back(decode(text, pos));
  return code_points;
}

std::vector<char32_t> decode_all_backwards(std::string_view text) {
  std::vector<char32_t> code_points;
  for (std::size_t end = text.size(); end > 0;) code_points.push_back(decode_backwards(text, end));
  return code_points;
}

using CodePoints = std::vector<char32_t>;

}  // namespace

TEST_CASE("well-formed UTF-8 is decoded one code point at a time", "[dotnet][utf8]") {
  CHECK(decode_all("a\u00e9\u20ac\U0001F600"sv) == CodePoints{U'a', 0xE9, 0x20AC, 0x1F600});
  CHECK(decode_all("\0\x7F"sv) == CodePoints{0, 0x7F});
  CHECK(decode_all("\xF4\x8F\xBF\xBF"sv) == CodePoints{0x10FFFF});
}

TEST_CASE("an ill-formed sequence is replaced once for its longest valid beginning", "[dotnet][utf8]") {
  struct Fact {
    std::string_view bytes;
    CodePoints expected;
  };
  constexpr char32_t r = replacement_character;
  const std::vector<Fact> facts{
      {"\x80"sv, {r}},
      {"\xC0\x80"sv, {r, r}},
      {"\xE2\x82"sv, {r}},
      {"\xE2\x82X"sv, {r, U'X'}},
      {"\xF0\x9F\x98"sv, {r}},
      {"\xF0\x9F\x98\xE2\x82\xAC"sv, {r, 0x20AC}},
      {"\xED\xA0\x80"sv, {r, r, r}},
      {"\xF4\x90\x80\x80"sv, {r, r, r, r}},
      {"\xE0\x9F\xBF"sv, {r, r, r}},
      {"\xFF\xFE"sv, {r, r}},
  };
  for (const Fact& fact : facts) {
    CHECK(decode_all(fact.bytes) == fact.expected);
    CHECK_FALSE(is_valid(fact.bytes));
  }
}

TEST_CASE("decoding backwards yields the same code points in reverse", "[dotnet][utf8]") {
  CHECK(decode_all_backwards("a\u00e9\u20ac\U0001F600"sv) == CodePoints{0x1F600, 0x20AC, 0xE9, U'a'});
  CHECK(decode_all_backwards("\u20ac\xBF"sv) == CodePoints{replacement_character, 0x20AC});
}

TEST_CASE("what is appended is decoded again, surrogates excepted", "[dotnet][utf8]") {
  for (const char32_t c : {U'\0', U'a', U'\x7F', char32_t{0x80}, char32_t{0x7FF}, char32_t{0x800},
                           char32_t{0xFFFF}, char32_t{0x10000}, char32_t{0x10FFFF}}) {
    std::string text;
    append(text, c);
    CHECK(is_valid(text));
    CHECK(decode_all(text) == CodePoints{c});
  }
  std::string text;
  append(text, 0xD800);
  append(text, 0x110000);
  CHECK(text == "\uFFFD\uFFFD");
}
