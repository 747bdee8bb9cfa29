#include "unit/sources/source_rows.hpp"

#include "sources/json/parser.hpp"

using namespace signalr_config;
using test::codes;
using test::only_diagnostic;
using test::Rows;

namespace {

ParsedSource parsed(std::string text) {
  return sources::parse_json("app.json", std::move(text), SourceKind::json);
}

/// A document with one duplicate: where its second key stands, where the first, and what .NET calls it.
void check_duplicate(const std::string& text, std::size_t second, std::size_t first, const std::string& key) {
  INFO(text);
  const ParsedSource source = parsed(text);
  const Diagnostic& problem = only_diagnostic(source);
  CHECK(source.refused());
  CHECK(problem.code == DiagnosticCode::json_duplicate_key);
  CHECK(problem.offset() == second);
  CHECK(problem.key == key);
  CHECK(problem.related.at(0).key.begin == first);
  CHECK(source.exact_refusal_unmasked == "FormatException: A duplicate key '" + key + "' was found.");
}

}  // namespace

TEST_CASE("a key twice is refused, whatever its values and its case") {
  check_duplicate(R"({"a": 1, "a": 1})", 10, 2, "a");
  check_duplicate(R"({"a": null, "A": 1})", 13, 2, "A");
  check_duplicate(R"({"é": 1, "É": 2})", 11, 2, "É");
  check_duplicate(R"({"σ": 1, "ς": 2})", 11, 2, "ς");
  check_duplicate(R"({"a": {}, "a": 1})", 11, 2, "a");
}

TEST_CASE("a key written flat is the same as nested") {
  check_duplicate(R"({"a": {"b": 1}, "A:b": 2})", 17, 8, "A:b");
  check_duplicate(R"({"a:0": 1, "a": [2]})", 17, 2, "a:0");
}

TEST_CASE("letters that .NET keeps apart are no duplicates") {
  REQUIRE(codes(parsed(R"({"ı": 1, "i": 2, "ſ": 3, "s": 4, "ß": 5, "ss": 6})")).empty());
}

TEST_CASE("every duplicate is reported, and .NET's refusal is the first's") {
  const ParsedSource source = parsed(R"({"b": 1, "B": 2, "b": 3, "a": 4, "a": 5})");
  REQUIRE(codes(source) == std::vector<std::string>(3, "json-duplicate-key"));
  REQUIRE(source.exact_refusal_unmasked == "FormatException: A duplicate key 'B' was found.");
  REQUIRE(source.entries.size() == 5);
  REQUIRE(source.diagnostics.at(1).offset() == 18);
  REQUIRE(source.diagnostics.at(1).related.at(0).key.begin == 2);
}

TEST_CASE("an empty object or array replaces silently in .NET, which earns a warning") {
  const ParsedSource source = parsed(R"({"a": 1, "A": {}, "a": []})");
  REQUIRE_FALSE(source.refused());
  REQUIRE(source.exact_refusal_unmasked.empty());
  REQUIRE(test::rows(source) == Rows{{"a", "1"}, {"A", std::nullopt}, {"a", ""}});
  REQUIRE(codes(source) == std::vector<std::string>(2, "json-key-overwritten"));
  REQUIRE(source.diagnostics.at(0).severity == Severity::warning);
  REQUIRE(source.diagnostics.at(0).offset() == 10);
  REQUIRE(source.diagnostics.at(1).offset() == 19);
}

TEST_CASE("a syntax error is what .NET throws, even after a duplicate") {
  const ParsedSource source = parsed(R"({"a": 1, "a": 2, )");
  REQUIRE(codes(source) == std::vector<std::string>{"json-duplicate-key", "json-syntax"});
  REQUIRE(source.diagnostics.at(0).offset() == 10);
  REQUIRE(source.diagnostics.at(1).offset() == 17);
  REQUIRE(source.exact_refusal_unmasked == "FormatException: Could not parse the JSON file.");
}

TEST_CASE("a duplicate with half a surrogate pair is first of all a duplicate") {
  const ParsedSource source = parsed(R"({"a": 1, "a": "\ud800"})");
  REQUIRE(codes(source) == std::vector<std::string>{"json-duplicate-key", "json-lone-surrogate"});
  REQUIRE(source.diagnostics.at(0).offset() == 10);
  REQUIRE(source.diagnostics.at(1).offset() == 15);
  REQUIRE(source.exact_refusal_unmasked == "FormatException: A duplicate key 'a' was found.");
}

TEST_CASE("a message names both spellings and no value") {
  const ParsedSource source = parsed(R"({"key": "hunter2", "KEY": "hunter3"})");
  const std::string message = describe(only_diagnostic(source));
  REQUIRE(message.starts_with(
      "app.json:1:21: error: the key 'KEY' is set a second time, after 'key'; expected each key once"));
  REQUIRE(message.find("hunter") == std::string::npos);
}

TEST_CASE("thousands of duplicates are not all reported, but an error after as many warnings is") {
  std::string text = "{";
  for (int i = 0; i < 3000; ++i) text += R"("a":{},)";
  text += R"("a":1})";
  const ParsedSource source = parsed(text);
  REQUIRE(source.entries.size() == 3001);
  REQUIRE(source.diagnostics.size() == 1001);
  REQUIRE(source.refused());
  REQUIRE(source.diagnostics.back().code == DiagnosticCode::json_duplicate_key);
  REQUIRE(source.diagnostics.back().offset() == text.size() - 5);
}

TEST_CASE("a long name above many values ends in an error and not in a lack of memory") {
  std::string text = "{\"" + std::string(1 << 20, 'n') + "\":{";
  for (int i = 0; i < 1000; ++i) text += "\"k" + std::to_string(i) + "\":1,";
  const ParsedSource source = parsed(text + "}}");
  REQUIRE(only_diagnostic(source).code == DiagnosticCode::json_too_large);
  const std::string_view last = "\"k255\":";
  REQUIRE(only_diagnostic(source).offset() == text.find(last) + last.size());
  REQUIRE(source.entries.size() == 255);
}
