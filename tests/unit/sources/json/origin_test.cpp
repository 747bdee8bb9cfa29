#include "unit/sources/source_rows.hpp"

#include "sources/json/parser.hpp"

using namespace signalr_config;

namespace {

ParsedSource parsed_with_origins(std::string text) {
  return sources::parse_json("app.json", std::move(text), SourceKind::json);
}

std::string value_text(const Entry& entry) {
  return std::string(entry.origin.document->text(entry.origin.value));
}

}  // namespace

TEST_CASE("a string's origin is inside its quotes, and that of its key inside the name's") {
  const ParsedSource source = parsed_with_origins(R"({
  "Azure": {"SignalR": {"ConnectionString": "Endpoint=x"}}
})");
  const Entry& entry = source.entries.at(0);
  REQUIRE(test::key_text(entry.origin) == "ConnectionString");
  REQUIRE(value_text(entry) == "Endpoint=x");
  REQUIRE(entry.origin.encoding == ValueEncoding::verbatim);
  REQUIRE(entry.origin.document->position(entry.origin.value.begin) == Position{2, 46});
}

TEST_CASE("a key that is written flat has its whole name as its place") {
  const ParsedSource source = parsed_with_origins(R"({"Azure:SignalR:ConnectionString": "x"})");
  REQUIRE(test::key_text(source.entries.at(0).origin) == "Azure:SignalR:ConnectionString");
}

TEST_CASE("an item of an array is its own key's place") {
  const ParsedSource source = parsed_with_origins(R"({"a": ["one", 2, {}]})");
  for (const Entry& entry : source.entries) REQUIRE(entry.origin.key == entry.origin.value);
  REQUIRE(value_text(source.entries.at(0)) == "one");
  REQUIRE(value_text(source.entries.at(1)) == "2");
  REQUIRE(value_text(source.entries.at(2)) == "{}");
}

TEST_CASE("a name does not stay with what follows its object") {
  const ParsedSource source = parsed_with_origins(R"([0])");
  REQUIRE(source.entries.empty());
  const ParsedSource nested = parsed_with_origins(R"({"a": {"b": 1}, "c": [{"d": 2}, 3]})");
  REQUIRE(test::key_text(nested.entries.at(2).origin) == "3");
}

TEST_CASE("literals and what is empty have an origin that is not their text") {
  const ParsedSource source = parsed_with_origins(R"({"a": true, "b": null, "c": { /*x*/ }, "d": [ ]})");
  const std::vector<std::string> texts{"true", "null", "{ /*x*/ }", "[ ]"};
  for (std::size_t i = 0; i < texts.size(); ++i) {
    REQUIRE(value_text(source.entries.at(i)) == texts[i]);
    REQUIRE(source.entries.at(i).origin.encoding == ValueEncoding::opaque);
  }
}

TEST_CASE("an offset inside a value with escapes leads to the escape") {
  const ParsedSource source = parsed_with_origins(R"({"a": "x\u00e9\n;"})");
  const Origin& origin = source.entries.at(0).origin;
  REQUIRE(origin.encoding == ValueEncoding::json_string);
  REQUIRE(*source.entries.at(0).value == "x\xC3\xA9\n;");
  REQUIRE(document_offset(origin, 1) == origin.value.begin + 1);
  REQUIRE(document_offset(origin, 3) == origin.value.begin + 7);
  REQUIRE(document_offset(origin, 4) == origin.value.begin + 9);
}

TEST_CASE("an empty string has an empty place between its quotes") {
  const ParsedSource source = parsed_with_origins(R"({"a": ""})");
  REQUIRE(source.entries.at(0).origin.value == Span{7, 7});
  REQUIRE(source.entries.at(0).origin.encoding == ValueEncoding::verbatim);
}

TEST_CASE("a byte order mark counts as bytes and not as a column") {
  const ParsedSource source = parsed_with_origins("\xEF\xBB\xBF{\"a\": 1}");
  const Origin& origin = source.entries.at(0).origin;
  REQUIRE(origin.value == Span{9, 10});
  REQUIRE(origin.document->position(origin.value.begin) == Position{1, 7});
}
