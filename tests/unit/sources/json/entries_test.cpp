#include "unit/sources/source_rows.hpp"

#include "sources/json/parser.hpp"

using namespace signalr_config;
using test::codes;
using test::Rows;

namespace {

ParsedSource parsed_entries(std::string text) {
  return sources::parse_json("app.json", std::move(text), SourceKind::json);
}

/// The rows of a document without any problem.
Rows rows_of(std::string text) {
  const ParsedSource source = parsed_entries(std::move(text));
  REQUIRE(codes(source).empty());
  REQUIRE(source.exact_refusal_unmasked.empty());
  return test::rows(source);
}

}  // namespace

TEST_CASE("objects and arrays become paths, in the order of the document") {
  REQUIRE(rows_of(R"({"b": {"c": "1", "a": ["x", {"y": "2"}]}, "a": "3"})") ==
          Rows{{"b:c", "1"}, {"b:a:0", "x"}, {"b:a:1:y", "2"}, {"a", "3"}});
}

TEST_CASE("an array counts beyond nine") {
  const Rows found = rows_of(R"({"a": [0,1,2,3,4,5,6,7,8,9,10]})");
  REQUIRE(found.back() == Rows::value_type{"a:10", "10"});
}

TEST_CASE("numbers stay as they are written") {
  REQUIRE(rows_of(R"({"a": -0, "b": 1e400, "c": 1.50, "d": -12E-03, "e": 123456789012345678901234567890})") ==
          Rows{{"a", "-0"},
               {"b", "1e400"},
               {"c", "1.50"},
               {"d", "-12E-03"},
               {"e", "123456789012345678901234567890"}});
}

TEST_CASE("truth values are capitalised and null is no value") {
  REQUIRE(rows_of(R"({"a": true, "b": false, "c": null})") ==
          Rows{{"a", "True"}, {"b", "False"}, {"c", std::nullopt}});
}

TEST_CASE("an empty object is null and an empty array is empty, wherever they are") {
  REQUIRE(rows_of(R"({"a": {}, "b": [], "c": [{}, []]})") ==
          Rows{{"a", std::nullopt}, {"b", ""}, {"c:0", std::nullopt}, {"c:1", ""}});
}

TEST_CASE("an empty document has no entries") { REQUIRE(rows_of("{}").empty()); }

TEST_CASE("empty names and names with colons are taken as they are") {
  REQUIRE(rows_of(R"({"": {"": "1", "x": "2"}, "a:b": {":": "3"}})") ==
          Rows{{":", "1"}, {":x", "2"}, {"a:b::", "3"}});
}

TEST_CASE("an empty name at the root is an empty key") { REQUIRE(rows_of(R"({"": 1})") == Rows{{"", "1"}}); }

TEST_CASE("escapes are decoded in names and values") {
  REQUIRE(rows_of(R"({"\u0061\/b": "\"\\\/\b\f\n\r\t\u00e9\u20AC\ud83d\ude00"})") ==
          Rows{{"a/b", "\"\\/\b\f\n\r\té€😀"}});
}

TEST_CASE("a NUL may be written as an escape") {
  REQUIRE(rows_of(R"({"a": "x\u0000y"})") == Rows{{"a", std::string("x\0y", 3)}});
}

TEST_CASE("delete and C1 controls may stand in a string as they are") {
  REQUIRE(rows_of("{\"a\": \"\x7F\xC2\x85\"}") == Rows{{"a", "\x7F\xC2\x85"}});
}

TEST_CASE("trailing commas are allowed, one each") {
  REQUIRE(rows_of(R"({"a": [1, 2,], "b": {"c": 3,},})") == Rows{{"a:0", "1"}, {"a:1", "2"}, {"b:c", "3"}});
}

TEST_CASE("comments may stand around every token but before a colon") {
  REQUIRE(rows_of("//x\n/*x*/{/*x*/\"a\" : //x\r\n 1/*x*/,/*x*/\"b\":[/*x*/2//x\n,//x\n]/*x*/}//x") ==
          Rows{{"a", "1"}, {"b:0", "2"}});
}

TEST_CASE("a carriage return alone ends a line comment") {
  REQUIRE(rows_of("{//x\r\"a\": 1}") == Rows{{"a", "1"}});
}

TEST_CASE("a block comment may hold line separators, NULs and the beginnings of comments") {
  REQUIRE(rows_of(std::string("{/*\xE2\x80\xA8 \0 // /* */\"a\": 1}", 24)) == Rows{{"a", "1"}});
}

TEST_CASE("comments are recorded without their delimiters") {
  const ParsedSource source = parsed_entries("{ // one\r\n \"a\": 1 /* two */ } //");
  std::vector<std::string> texts;
  for (const Comment& comment : source.comments) texts.emplace_back(source.document()->text(comment.span));
  REQUIRE(texts == std::vector<std::string>{" one", " two ", ""});
}

TEST_CASE("comment signs in strings are text") {
  const ParsedSource source = parsed_entries(R"({"a": "https://x/*y*/"})");
  REQUIRE(test::rows(source) == Rows{{"a", "https://x/*y*/"}});
  REQUIRE(source.comments.empty());
}

TEST_CASE("the same object twice is merged where its keys differ") {
  REQUIRE(rows_of(R"({"a": {"b": 1}, "A": {"c": 2}})") == Rows{{"a:b", "1"}, {"A:c", "2"}});
}

TEST_CASE("sixty-four levels are read") {
  std::string text = "1";
  for (int level = 0; level < 64; ++level) text = "{\"a\":" + text + "}";
  const Rows found = rows_of(text);
  REQUIRE(found.size() == 1);
  REQUIRE(found.front().first.size() == 64 + 63);
}

TEST_CASE("a value without escapes is not copied") {
  const ParsedSource source = parsed_entries(R"({"a": "text", "b": 12})");
  const std::string_view bytes = source.document()->bytes();
  for (const Entry& entry : source.entries) {
    REQUIRE(entry.value->data() == bytes.data() + entry.origin.value.begin);
  }
}

TEST_CASE("a document keeps name and kind") {
  const ParsedSource source = sources::parse_json("secrets.json", "{}", SourceKind::user_secrets);
  REQUIRE(source.document()->name() == "secrets.json");
  REQUIRE(source.kind() == SourceKind::user_secrets);
}
