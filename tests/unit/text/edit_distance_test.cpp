#include "text/edit_distance.hpp"

#include <array>
#include <catch2/catch.hpp>

using namespace signalr_config;

TEST_CASE("the number of typos, ignoring case") {
  CHECK(text::edit_distance("resolve", "RESOLVE", 3) == 0);
  CHECK(text::edit_distance("reslove", "resolve", 3) == 1);
  CHECK(text::edit_distance("resove", "resolve", 3) == 1);
  CHECK(text::edit_distance("rezolve", "resolve", 3) == 1);
  CHECK(text::edit_distance("", "abc", 3) == 3);
  CHECK(text::edit_distance("abc", "xyz", 2) == 3);
  CHECK(text::edit_distance("a", "abcdefgh", 2) == 3);
  CHECK(text::edit_distance("", "", 0) == 0);
}

TEST_CASE("long texts are no words") {
  const std::string text(100'000, 'a');
  CHECK(text::edit_distance(text, text + "b", 3) == 4);
}

TEST_CASE("the nearest of some words, if one is near") {
  constexpr std::array<std::string_view, 3> words{"resolve", "explain", "show"};
  CHECK(text::nearest("explian", words) == "explain");
  CHECK(text::nearest("shw", words) == "show");
  CHECK_FALSE(text::nearest("completely", words));
  CHECK_FALSE(text::nearest("", words));
}
