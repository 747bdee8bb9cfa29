#include "text/byte_order_mark.hpp"

#include <catch2/catch.hpp>

using signalr_config::text::begin_of_text;

TEST_CASE("text begins after a whole byte order mark") {
  CHECK(begin_of_text("\xEF\xBB\xBF{}") == 3);
  CHECK(begin_of_text("\xEF\xBB\xBF") == 3);
  CHECK(begin_of_text("\xEF\xBB{}") == 0);
  CHECK(begin_of_text("{}\xEF\xBB\xBF") == 0);
  CHECK(begin_of_text("") == 0);
}
