#include "core/key_order.hpp"

#include <catch2/catch.hpp>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

using namespace signalr_config::core;
using namespace std::string_view_literals;

TEST_CASE("keys are ordered segment by segment", "[core][key_order]") {
  const std::vector<std::string_view> ordered{"",  "-1",  "2",    "2:a", "10", "10:1", "10:b",
                                              "a", "a:1", "A:10", "a:b", "a0", "b"};
  for (std::size_t i = 0; i < ordered.size(); ++i) {
    for (std::size_t j = 0; j < ordered.size(); ++j) {
      CAPTURE(ordered[i], ordered[j]);
      CHECK((compare_keys(ordered[i], ordered[j]) < 0) == (i < j));
      CHECK((compare_keys(ordered[i], ordered[j]) > 0) == (i > j));
    }
  }
}

TEST_CASE("equal order is not the same key", "[core][key_order]") {
  CHECK(compare_keys("1", "01") == 0);
  CHECK(compare_keys("1", "+1 ") == 0);
  CHECK(compare_keys("1", "1\0"sv) == 0);
  CHECK(compare_keys("a:b", "A:B") == 0);
  CHECK(compare_keys(":a::b:", "a:b") == 0);
  CHECK(compare_keys("", "::") == 0);
}

TEST_CASE("an empty segment comes first, before numbers too", "[core][key_order]") {
  CHECK(compare_segments("", "-1") < 0);
  CHECK(compare_segments("a", "") > 0);
  CHECK(compare_segments("", "") == 0);
}

TEST_CASE("a number too great for an int is a word", "[core][key_order]") {
  CHECK(compare_segments("2147483647", "2147483648") < 0);
  CHECK(compare_segments("2147483648", "10000000000") > 0);
  CHECK(compare_segments("0x1", "9") > 0);
}

TEST_CASE("the difference of two integers wraps around as it does in .NET", "[core][key_order]") {
  CHECK(compare_segments("-2147483648", "1") > 0);
  CHECK(compare_segments("2147483647", "-1") < 0);
  CHECK(compare_segments("-2147483648", "0") < 0);
}

TEST_CASE("words are compared ordinally without case", "[core][key_order]") {
  CHECK(compare_segments("_", "a") > 0);
  CHECK(compare_segments("a b", "ab") < 0);
  CHECK(compare_segments("\u00e9", "\u00c9") == 0);
}

TEST_CASE("an order is certain where no two segments compare equal", "[core][key_order]") {
  using Segments = std::vector<NumberedSegment>;
  CHECK(certain_order(Segments{{"b", {}}, {"2", 2}, {"A", {}}, {"10", 10}}) ==
        std::vector<std::uint32_t>{1, 3, 2, 0});
  CHECK(certain_order(Segments{{"ab", {}}, {"Aa", {}}}) == std::vector<std::uint32_t>{1, 0});
  CHECK(certain_order(Segments{}) == std::vector<std::uint32_t>{});
  CHECK_FALSE(certain_order(Segments{{"1", 1}, {"01", 1}}));
  CHECK_FALSE(certain_order(Segments{{"-2147483648", INT32_MIN}, {"1", 1}}));
}
