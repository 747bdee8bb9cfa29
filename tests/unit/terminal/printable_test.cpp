#include "terminal/printable.hpp"

#include <catch2/catch.hpp>

using namespace signalr_config;

TEST_CASE("what could drive a terminal is escaped") {
  CHECK(printable("plain text") == "plain text");
  CHECK(printable("a\x1b[31mb") == "a\\u001b[31mb");
  CHECK(printable("a\nb\tc\x7F") == "a\\u000ab\\u0009c\\u007f");
  CHECK(printable("\xC2\x9B") == "\\u009b");
  CHECK(printable("\xE2\x80\xAE") == "\\u202e");
  CHECK(printable("\xC3\xA4\xE6\xBC\xA2") == "\xC3\xA4\xE6\xBC\xA2");
  CHECK(printable("a\xFFz") == "a\xEF\xBF\xBDz");
}

TEST_CASE("JSON keeps its line breaks") {
  CHECK(printable_json("{\n  \"a\": \"\xC2\x9B\"\n}") == "{\n  \"a\": \"\\u009b\"\n}");
}

TEST_CASE("width counts code points") {
  CHECK(width("") == 0);
  CHECK(width("abc") == 3);
  CHECK(width("\xC3\xA4\xE6\xBC\xA2") == 2);
}

TEST_CASE("an argument is repeated without its value") {
  CHECK(shown_argument("src/Shop") == "src/Shop");
  CHECK(shown_argument("Endpoint=https://a;AccessKey=b") == "Endpoint=***");
  CHECK(shown_argument("a;b") == "a;***");
  CHECK(shown_argument(std::string(1000, 'a')).size() < 300);
}
