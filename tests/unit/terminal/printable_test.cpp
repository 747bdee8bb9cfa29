#include "terminal/printable.hpp"

#include <catch2/catch.hpp>

using namespace signalr_config::terminal;

TEST_CASE("what could drive a terminal is escaped") {
  CHECK(printable("plain text") == "plain text");
  CHECK(printable("a\x1b[31mb") == "a\\u001b[31mb");
  CHECK(printable("a\nb\tc\x7F") == "a\\u000ab\\u0009c\\u007f");
  CHECK(printable("\xC2\x9B") == "\\u009b");
  CHECK(printable("\xE2\x80\xAE") == "\\u202e");
  CHECK(printable("\xC3\xA4\xE6\xBC\xA2") == "\xC3\xA4\xE6\xBC\xA2");
  CHECK(printable("a\xFFz") == "a\xEF\xBF\xBDz");
}

TEST_CASE("what is not seen is escaped") {
  CHECK(printable("a\xC2\xAD"
                  "b") == "a\\u00adb");                              // soft hyphen
  CHECK(printable("\xCD\x8F") == "\\u034f");                         // combining grapheme joiner
  CHECK(printable("\xE1\xA0\x8E") == "\\u180e");                     // Mongolian vowel separator
  CHECK(printable("\xE1\x85\x9F\xE3\x85\xA4") == "\\u115f\\u3164");  // Hangul fillers
  CHECK(printable("\xE2\x80\x8D\xE2\x81\xA6") == "\\u200d\\u2066");
  CHECK(printable("\xEF\xBF\xB9") == "\\ufff9");          // interlinear annotation
  CHECK(printable("\xF3\xA0\x80\x81") == "\\U000e0001");  // language tag
  CHECK(printable_json("\"\xF3\xA0\x80\x81\"") == "\"\\udb40\\udc01\"");
  CHECK(printable("e\xCC\x81\xF0\x9F\x98\x80") == "e\xCC\x81\xF0\x9F\x98\x80");
}

TEST_CASE("what a log takes for a command is escaped") {
  CHECK(printable("a ##vso[task.complete]") == "a \\u0023#vso[task.complete]");
  CHECK(printable("##[error]") == "\\u0023#[error]");
  CHECK(printable("###[error]") == "#\\u0023#[error]");
  CHECK(printable("##TeamCity[x]") == "\\u0023#TeamCity[x]");
  CHECK(printable("::set-output name=a::b") == "\\u003a:set-output name=a::b");
  CHECK(printable(" \xC2\xA0::x") == " \xC2\xA0\\u003a:x");
  // What it is put before may complete it.
  CHECK(printable("##vs") == "\\u0023#vs");
  for (const char* const plain : {"# a", "## a", "a::b", ":a", "##a b[", "[##]"})
    CHECK(printable(plain) == plain);
  CHECK(printable_json("{\"a\": \"##vso[x]\"}") == "{\"a\": \"\\u0023#vso[x]\"}");
}

TEST_CASE("JSON keeps its line breaks") {
  CHECK(printable_json("{\n  \"a\": \"\xC2\x9B\"\n}") == "{\n  \"a\": \"\\u009b\"\n}");
}

TEST_CASE("an argument is repeated without its value") {
  CHECK(shown_argument("src/Shop") == "src/Shop");
  CHECK(shown_argument("Endpoint=https://a;AccessKey=b") == "Endpoint=***");
  CHECK(shown_argument("a;b") == "a;***");
  CHECK(shown_argument(std::string(1000, 'a')).size() < 300);
}
