#include "text/trim.hpp"

#include <catch2/catch.hpp>

using signalr_config::text::trim;

TEST_CASE("text is trimmed at both ends, of the given characters alone") {
  CHECK(trim(" \t a b\r\n") == "a b");
  CHECK(trim("a") == "a");
  CHECK(trim("").empty());
  CHECK(trim("\va\v") == "\va\v");
  CHECK(trim("..a. ..", ".") == "a. ");
}

TEST_CASE("what is left of blanks alone stands at their end") {
  constexpr std::string_view text = "  \t ";
  CHECK(trim(text).empty());
  CHECK(trim(text).data() == text.data() + text.size());
}
