#include "terminal/json_string.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "terminal/printable.hpp"

using namespace signalr_config::terminal;

namespace {

std::string json_string(std::string_view text) {
  std::string json;
  append_json_string(json, text);
  return json;
}

}  // namespace

TEST_CASE("a text becomes a string of JSON") {
  CHECK(json_string("") == "\"\"");
  CHECK(json_string("plain text, /paths/ and 'quotes'") == "\"plain text, /paths/ and 'quotes'\"");
  CHECK(json_string("\"\\\b\f\n\r\t") == R"("\"\\\b\f\n\r\t")");
  CHECK(json_string(std::string_view("\x00\x1F\x7F", 3)) == R"("\u0000\u001f\u007f")");
  CHECK(json_string("\xC3\xA4\xE6\xBC\xA2 a") == "\"\xC3\xA4\xE6\xBC\xA2 a\"");
  CHECK(json_string("a\xFFz\xC3") == "\"a\xEF\xBF\xBDz\xEF\xBF\xBD\"");
}

TEST_CASE("a string of JSON drives no terminal and commands no log") {
  CHECK(json_string("\x1b[31m\xC2\x9B\xE2\x80\xAE") == R"("\u001b[31m\u009b\u202e")");
  CHECK(json_string("\xF3\xA0\x80\x81") == R"("\udb40\udc01")");
  CHECK(json_string("a ##vso[x]") == R"("a \u0023#vso[x]")");
  CHECK(json_string("##[x]##") == R"("\u0023#[x]##")");
  for (const std::string plain : {"#", "##", "##vso", "# a", "[##]", "##a b["})
    CHECK(json_string(plain) == '"' + plain + '"');
}

TEST_CASE("a string of JSON is what the library of others writes, made printable") {
  const auto handler = nlohmann::json::error_handler_t::replace;
  for (const std::string text :
       {"", "a\"\\\n\x01", "\xC2\x9B##vso[a]b", "##a\"[", "\xF0\x9F\x98\x80\xFF\xC3(", "\xE2\x80\x8D##",
        "\x7F\xED\xA0\x80", "##\xC3\xA4[", "\xF0\x9F\x98"}) {
    CAPTURE(text);
    CHECK(json_string(text) == printable_json(nlohmann::json(text).dump(-1, ' ', false, handler)));
  }
}
