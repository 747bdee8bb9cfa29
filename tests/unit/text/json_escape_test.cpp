#include <catch2/catch.hpp>

#include "signalr_config/origin.hpp"
#include "text/json_escape.hpp"

using namespace signalr_config;

TEST_CASE("an offset in a decoded JSON string is found in the raw one") {
  // raw: a \n b \u00e9 c 😀 d      decoded: a LF b é c 😀 d
  const std::string_view raw = R"(a\nb\u00e9c\ud83d\ude00d)";
  REQUIRE(text::json_escaped_offset(raw, 0) == 0);
  REQUIRE(text::json_escaped_offset(raw, 1) == 1);
  REQUIRE(text::json_escaped_offset(raw, 2) == 3);
  REQUIRE(text::json_escaped_offset(raw, 3) == 4);
  REQUIRE(text::json_escaped_offset(raw, 5) == 10);
  REQUIRE(text::json_escaped_offset(raw, 6) == 11);
  REQUIRE(text::json_escaped_offset(raw, 10) == 23);
  REQUIRE(text::json_escaped_offset(raw, 99) == raw.size());
}

TEST_CASE("a raw string that ends in the middle of an escape gives its end") {
  REQUIRE(text::json_escaped_offset("a\\", 2) == 2);
  REQUIRE(text::json_escaped_offset("\\u00", 9) == 4);
}

TEST_CASE("a JSON string escapes what it must, and nothing else") {
  CHECK(text::json_quoted("\"\\/\b\f\n\r\t\x1F\x7F\xC3\xA9") ==
        "\"\\\"\\\\/\\b\\f\\n\\r\\t\\u001f\x7F\xC3\xA9\"");
  CHECK(text::json_escaped("a\"b") == R"(a\"b)");
}

TEST_CASE("a place in a value is a place in its document, as far as its encoding tells") {
  const auto document = std::make_shared<const Document>("f.json", SourceKind::json, R"({"a":"x\ty"})");
  const Span value{6, 10};
  REQUIRE(document_offset(Origin{document, {2, 3}, value, ValueEncoding::json_string, nullptr}, 2) == 9);
  REQUIRE(document_offset(Origin{document, {2, 3}, value, ValueEncoding::verbatim, nullptr}, 2) == 8);
  REQUIRE(document_offset(Origin{document, {2, 3}, value, ValueEncoding::verbatim, nullptr}, 99) == 10);
  REQUIRE(document_offset(Origin{document, {2, 3}, value, ValueEncoding::opaque, nullptr}, 2) == 6);
}
