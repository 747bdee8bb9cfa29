#include "dotnet/ordinal_ignore_case.hpp"

#include <catch2/catch.hpp>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>
#include <vector>

#include "dotnet/surrogates.hpp"
#include "dotnet/utf8.hpp"

using namespace signalr_config::dotnet;
using namespace std::string_view_literals;

namespace {

using Pair = std::pair<std::string_view, std::string_view>;

}  // namespace

TEST_CASE("texts are equal if their simple upper case is", "[dotnet][ordinal_ignore_case]") {
  const std::vector<Pair> equal{{"abc"sv, "ABC"sv},
                                {"\u00e9"sv, "\u00c9"sv},
                                {"\u00b5"sv, "\u03bc"sv},
                                {"\u03c2"sv, "\u03c3"sv},
                                {"\u01c6"sv, "\u01c5"sv},
                                {"\u2c65"sv, "\u023a"sv},
                                {"\uff41"sv, "\uff21"sv},
                                {"\U00010428"sv, "\U00010400"sv},
                                {"\U00010d70"sv, "\U00010d50"sv},
                                {""sv, ""sv},
                                {"\0a"sv, "\0A"sv}};
  for (const auto& [a, b] : equal) {
    CAPTURE(a, b);
    CHECK(equals_ignore_case(a, b));
    CHECK(fold(a) == fold(b));
    CHECK(compare_ignore_case(a, b) == 0);
    CHECK(IgnoreCaseHash{}(a) == IgnoreCaseHash{}(b));
  }
}

TEST_CASE("what only other rules call equal stays different", "[dotnet][ordinal_ignore_case]") {
  const std::vector<Pair> different{
      {"s"sv, "\u017f"sv},      {"k"sv, "\u212a"sv},      {"i"sv, "\u0131"sv},      {"i"sv, "\u0130"sv},
      {"ss"sv, "\u00df"sv},     {"\u00df"sv, "\u1e9e"sv}, {"\u00e5"sv, "\u212b"sv}, {"\u03c9"sv, "\u2126"sv},
      {"\u1c8a"sv, "\u1c89"sv}, {"a"sv, "a "sv},          {"e\u0301"sv, "\u00e9"sv}};
  for (const auto& [a, b] : different) {
    CAPTURE(a, b);
    CHECK_FALSE(equals_ignore_case(a, b));
    CHECK(fold(a) != fold(b));
    CHECK(compare_ignore_case(a, b) != 0);
  }
}

TEST_CASE("all of Unicode falls into the classes that .NET makes", "[dotnet][ordinal_ignore_case]") {
  // Hash of the smallest code point that is equal to each, over all code points.
  std::vector<char32_t> smallest(0x110000, 0x110000);
  std::uint64_t hash = 0xCBF29CE484222325U;
  int changed = 0;
  bool idempotent = true;
  for (char32_t c = 0; c <= 0x10FFFF; ++c) {
    if (is_surrogate(c)) continue;
    const char32_t folded = fold(c);
    idempotent = idempotent && fold(folded) == folded;
    if (smallest[folded] == 0x110000) smallest[folded] = c;
    hash = (hash ^ smallest[folded]) * 0x100000001B3U;
    if (smallest[folded] != c) ++changed;
  }
  CHECK(idempotent);
  CHECK(changed == 1470);
  CHECK(hash == 0xA500AFE3794493EDU);
}

TEST_CASE("all of Unicode is lower-cased as .NET does", "[dotnet][ordinal_ignore_case]") {
  std::uint64_t hash = 0xCBF29CE484222325U;
  for (char32_t c = 0; c <= 0x10FFFF; ++c) {
    if (is_surrogate(c)) continue;
    std::string text;
    append(text, c);
    const std::string lowered = to_lower_invariant(text);
    std::size_t pos = 0;
    hash = (hash ^ decode(lowered, pos)) * 0x100000001B3U;
  }
  CHECK(hash == 0xA116060E461E5678U);
}

TEST_CASE("lower case does not depend on the language", "[dotnet][ordinal_ignore_case]") {
  CHECK(to_lower_invariant("AZURE_I\u00c9") == "azure_i\u00e9");
  CHECK(to_lower_invariant("\u0130") == "\u0130");
  CHECK(to_lower_invariant("\u212a\u1e9e") == "k\u00df");
}

TEST_CASE("texts are ordered by folded code points", "[dotnet][ordinal_ignore_case]") {
  const std::vector<std::string_view> ordered{
      ""sv,  "\0"sv,     "0"sv,      "a"sv,      "AA"sv,     "b"sv,          "^"sv,
      "_"sv, "\u00e9"sv, "\ud7fb"sv, "\ue000"sv, "\ufffc"sv, "\U00010000"sv, "\U0010ffff"sv};
  for (std::size_t i = 0; i < ordered.size(); ++i) {
    for (std::size_t j = 0; j < ordered.size(); ++j) {
      CAPTURE(i, j);
      CHECK(compare_ignore_case(ordered[i], ordered[j]) == (i > j) - (i < j));
    }
  }
}

TEST_CASE("a prefix may be longer in bytes than what it matches", "[dotnet][ordinal_ignore_case]") {
  CHECK(starts_with_ignore_case("Azure:SignalR", "azure:"));
  CHECK(starts_with_ignore_case("\u023a!", "\u2c65"));
  CHECK(starts_with_ignore_case("abc", ""));
  CHECK(starts_with_ignore_case("abc", "ABC"));
  CHECK_FALSE(starts_with_ignore_case("abc", "abcd"));
  CHECK_FALSE(starts_with_ignore_case("xabc", "abc"));
}

TEST_CASE("ill-formed bytes are equal to the replacement character", "[dotnet][ordinal_ignore_case]") {
  CHECK(fold("a\xFF") == "A\uFFFD");
  CHECK(equals_ignore_case("\xFF", "\xC0"));
  CHECK(equals_ignore_case("\xE2\x82", "\uFFFD"));
  CHECK(to_lower_invariant("A\xFF") == "a\uFFFD");
}

TEST_CASE("unordered containers find keys in any case by string_view", "[dotnet][ordinal_ignore_case]") {
  const std::unordered_set<std::string, IgnoreCaseHash, IgnoreCaseEqual> keys{"Endpoint", "ACCESSKEY",
                                                                              "\u00c9"};
  CHECK(keys.contains("endpoint"sv));
  CHECK(keys.contains("AccessKey"sv));
  CHECK(keys.contains("\u00e9"sv));
  CHECK_FALSE(keys.contains("acce\u017f\u017fkey"sv));
}
