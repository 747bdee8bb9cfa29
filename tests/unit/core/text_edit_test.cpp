#include <catch2/catch.hpp>

#include "signalr_config/text_edit.hpp"

using namespace signalr_config;

TEST_CASE("edits are made all at once, whatever their order") {
  REQUIRE(apply_edits("one two three", {{{8, 13}, "3"}, {{0, 3}, "1"}}) == "1 two 3");
  REQUIRE(apply_edits("abc", {}) == "abc");
  REQUIRE(apply_edits("", {{{0, 0}, "new"}}) == "new");
}

TEST_CASE("an empty span inserts, also beside what is replaced") {
  REQUIRE(apply_edits("ac", {{{1, 1}, "b"}}) == "abc");
  REQUIRE(apply_edits("abc", {{{1, 2}, "B"}, {{2, 2}, "!"}, {{1, 1}, "?"}}) == "a?B!c");
  REQUIRE(apply_edits("abc", {{{3, 3}, "d"}}) == "abcd");
}

TEST_CASE("spans that touch do not overlap") {
  REQUIRE(apply_edits("abcd", {{{0, 2}, "x"}, {{2, 4}, "y"}}) == "xy");
}

TEST_CASE("edits that overlap or reach beyond the text are refused, and none is made") {
  REQUIRE(apply_edits("abcd", {{{0, 2}, "x"}, {{1, 3}, "y"}}) == std::nullopt);
  REQUIRE(apply_edits("abcd", {{{1, 3}, "x"}, {{2, 2}, "y"}}) == std::nullopt);
  REQUIRE(apply_edits("abcd", {{{0, 1}, "x"}, {{3, 5}, "y"}}) == std::nullopt);
  REQUIRE(apply_edits("abcd", {{{3, 2}, "x"}}) == std::nullopt);
}

TEST_CASE("two insertions at one place are refused: none is the first") {
  REQUIRE(apply_edits("ab", {{{1, 1}, "x"}, {{1, 1}, "y"}}) == std::nullopt);
  REQUIRE(apply_edits("ab", {{{0, 1}, "x"}, {{0, 1}, "x"}}) == std::nullopt);
}

TEST_CASE("a fix is made in the text of its document, or not at all") {
  const auto document = std::make_shared<const Document>("a.json", SourceKind::json, "abcd");
  const Fix safe{FixEffect::none, document, {{{1, 2}, "B"}}};
  CHECK(safe.is_safe());
  CHECK(safe.mended() == "aBcd");
  CHECK_FALSE(Fix{FixEffect::changes_outcome, document, {{{1, 9}, "B"}}}.mended());
  CHECK_FALSE(Fix().mended());
  CHECK_FALSE(Fix().is_safe());
}
