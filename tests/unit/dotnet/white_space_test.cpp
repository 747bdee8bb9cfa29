#include "dotnet/white_space.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <string_view>
#include <vector>

using namespace signalr_config::dotnet;
using namespace std::string_view_literals;

TEST_CASE("white space is what Char.IsWhiteSpace says, in all of Unicode", "[dotnet][white_space]") {
  const std::vector<char32_t> expected{0x09,   0x0A,   0x0B,   0x0C,   0x0D,   0x20,   0x85,   0xA0,   0x1680,
                                       0x2000, 0x2001, 0x2002, 0x2003, 0x2004, 0x2005, 0x2006, 0x2007, 0x2008,
                                       0x2009, 0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000};
  std::vector<char32_t> found;
  for (char32_t c = 0; c <= 0x10FFFF; ++c) {
    if (is_white_space(c)) found.push_back(c);
  }
  CHECK(found == expected);
}

TEST_CASE("trimming takes Unicode's white space off both ends", "[dotnet][white_space]") {
  CHECK(trim(" \t\u00a0a b\u2003\u3000\r\n"sv) == "a b");
  CHECK(trim("a"sv) == "a");
  CHECK(trim(""sv).empty());
  CHECK(trim(" \u1680\u0085"sv).empty());
}

TEST_CASE("what only looks like white space is not trimmed", "[dotnet][white_space]") {
  for (const std::string_view text :
       {"\u200b"sv, "\ufeff"sv, "\u180e"sv, "\x1c"sv, "\x1f"sv, "\0"sv, "\u2060"sv}) {
    CHECK(trim(text) == text);
    CHECK_FALSE(is_blank(text));
  }
}

TEST_CASE("ill-formed bytes end the trimming", "[dotnet][white_space]") {
  CHECK(trim(" \xA0 "sv) == "\xA0");
  CHECK(trim(" a\xE2\x80 "sv) == "a\xE2\x80");
  CHECK(trim("\xF0\u1680"sv) == "\xF0");
}

TEST_CASE("blank is empty or white space only", "[dotnet][white_space]") {
  CHECK(is_blank(""sv));
  CHECK(is_blank(" \t\u2028"sv));
  CHECK_FALSE(is_blank(" x "sv));
}

TEST_CASE("a very long run of white space is trimmed in one pass", "[dotnet][white_space]") {
  const std::string padding(1'000'000, ' ');
  CHECK(trim(padding + "x" + padding) == "x");
  CHECK(is_blank(padding));
}
