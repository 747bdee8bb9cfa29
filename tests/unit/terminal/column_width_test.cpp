#include "terminal/column_width.hpp"

#include <catch2/catch.hpp>

using namespace signalr_config::terminal;

TEST_CASE("the width of text is what its characters take on a terminal") {
  CHECK(column_width("") == 0);
  CHECK(column_width("abc") == 3);
  CHECK(column_width("\u00e4") == 1);
  CHECK(column_width("\u6771\u4eac") == 4);
  CHECK(column_width("e\u0301") == 1);
  CHECK(column_width("\U0001f680") == 2);
  CHECK(column_width("\uff21") == 2);  // a letter of full width
  CHECK(column_width("\uff71") == 1);  // and one of half width
}
