#include "text/base64.hpp"

#include <catch2/catch.hpp>

using namespace signalr_config::text;

TEST_CASE("base64 for URLs has no padding, and - and _ in place of + and /") {
  CHECK(encode_base64url("").empty());
  CHECK(encode_base64url("f") == "Zg");
  CHECK(encode_base64url("fo") == "Zm8");
  CHECK(encode_base64url("foo") == "Zm9v");
  CHECK(encode_base64url("\xFB\xFF\xFE") == "-__-");
}

TEST_CASE("base64 for URLs is read back, and nothing else is") {
  for (const std::string_view text : {"", "f", "fo", "foo", "foob", "\xFB\xFF\xFE"})
    CHECK(decode_base64url(encode_base64url(text)) == text);
  for (const std::string_view text : {"Z", "Zg==", "Zm+v", "Zm/v", "Z g", "Zm9v\n", "ZmZtZ"}) {
    CAPTURE(text);
    CHECK_FALSE(decode_base64url(text).has_value());
  }
}
