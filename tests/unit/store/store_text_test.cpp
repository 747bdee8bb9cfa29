#include "store/store_text.hpp"

#include <catch2/catch.hpp>

#include "sources/json/parser.hpp"

using namespace signalr_config;
using store::with_values;
using store::without_key;

namespace {

std::string set(std::string text, std::string key, std::optional<std::string> value = "v") {
  const UserSecret secret{std::move(key), std::move(value)};
  return with_values(std::move(text), {&secret, 1});
}

}  // namespace

TEST_CASE("a new key comes last, in the file's own layout", "[store]") {
  CHECK(set("{}", "a") == "{\n  \"a\": \"v\"\n}");
  CHECK(set("{\n}\n", "a") == "{\n  \"a\": \"v\"\n}\n");
  CHECK(set("{\n    \"b\": 1\n}\n", "a") == "{\n    \"b\": 1,\n    \"a\": \"v\"\n}\n");
  CHECK(set("{\r\n\t\"b\": 1\r\n}\r\n", "a") == "{\r\n\t\"b\": 1,\r\n\t\"a\": \"v\"\r\n}\r\n");
  CHECK(set("{\"b\": 1}", "a") == "{\"b\": 1, \"a\": \"v\"}");
  CHECK(set("{ \"b\": 1 }", "a") == "{ \"b\": 1, \"a\": \"v\" }");
  CHECK(set("{\n  \"b\": 1 }", "a") == "{\n  \"b\": 1,\n  \"a\": \"v\"\n }");
}

TEST_CASE("a new key comes behind trailing commas and comments", "[store]") {
  CHECK(set("{\n  \"b\": 1,\n}", "a") == "{\n  \"b\": 1,\n  \"a\": \"v\"\n}");
  CHECK(set("{\n  \"b\": 1 // one\n}", "a") == "{\n  \"b\": 1, // one\n  \"a\": \"v\"\n}");
  CHECK(set("{\n  \"b\": 1, // one\n  /* two */\n}", "a") ==
        "{\n  \"b\": 1, // one\n  /* two */\n  \"a\": \"v\"\n}");
  CHECK(set("{ // nothing\n}", "a") == "{ // nothing\n  \"a\": \"v\"\n}");
}

TEST_CASE("a byte order mark and what follows the document stay", "[store]") {
  CHECK(set("\xEF\xBB\xBF// x\n{}\n// y\n", "a") == "\xEF\xBB\xBF// x\n{\n  \"a\": \"v\"\n}\n// y\n");
}

TEST_CASE("an existing key keeps its place and its spelling, whatever its case and depth", "[store]") {
  CHECK(set(R"({"A:b": "x", "c": null})", "a:B") == R"({"A:b": "v", "c": null})");
  CHECK(set(R"({"A": {"b": {"c": "x"}, "d": 1}})", "a:B:c") == R"({"A": {"b": {"c": "v"}, "d": 1}})");
  CHECK(set(R"({"A": {"b:c": "x"}})", "A:b:c") == R"({"A": {"b:c": "v"}})");
  CHECK(set(R"({"A": ["x", true, /* y */ 2]})", "A:1") == R"({"A": ["x", "v", /* y */ 2]})");
  CHECK(set(R"({"\u0041": 1.50})", "a") == R"({"\u0041": "v"})");
  CHECK(set(R"({"A": null})", "A") == R"({"A": "v"})");
  CHECK(set(R"({"A": {}, "B": []})", "A") == R"({"A": "v", "B": []})");
  CHECK(set(R"({"A": "x"})", "A", std::nullopt) == R"({"A": null})");
}

TEST_CASE("a key beside a section of its name is one of its own", "[store]") {
  CHECK(set(R"({"A": {"b": "x"}})", "A") == R"({"A": {"b": "x"}, "A": "v"})");
  CHECK(set(R"({"A": "x"})", "A:b") == R"({"A": "x", "A:b": "v"})");
}

TEST_CASE("values are escaped as JSON", "[store]") {
  CHECK(set("{}", "a\"\\", "\"\\/\b\f\n\r\t\x01\x7F\xC3\xA9") ==
        "{\n  \"a\\\"\\\\\": \"\\\"\\\\/\\b\\f\\n\\r\\t\\u0001\x7F\xC3\xA9\"\n}");
  CHECK(set("{}", "a", "\xFF") == "{\n  \"a\": \"\xEF\xBF\xBD\"\n}");
}

TEST_CASE("of several values for one key the last one counts", "[store]") {
  const std::vector<UserSecret> secrets{{"a", "1"}, {"b", "2"}, {"A", "3"}};
  CHECK(with_values("{}", secrets) == "{\n  \"b\": \"2\",\n  \"A\": \"3\"\n}");
  CHECK(with_values(R"({"a": 0})", secrets) == R"({"a": "3", "b": "2"})");
}

TEST_CASE("a value that something empty has silently replaced does not come back", "[store]") {
  CHECK(set(R"({"A": "x", "A": {}})", "a") == R"({"A": "v"})");
}

TEST_CASE("a removed key takes its comma and its line with it", "[store]") {
  CHECK(without_key("{\n  \"a\": 1,\n  \"b\": 2,\n  \"c\": 3\n}", "B") == "{\n  \"a\": 1,\n  \"c\": 3\n}");
  CHECK(without_key("{\n  \"a\": 1,\n  \"b\": 2\n}", "b") == "{\n  \"a\": 1\n}");
  CHECK(without_key("{\n  \"a\": 1,\n  \"b\": 2,\n}", "b") == "{\n  \"a\": 1,\n}");
  CHECK(without_key("{\n  \"a\": 1\n}\n", "a") == "{\n}\n");
  CHECK(without_key(R"({"a": 1, "b": 2, "c": 3})", "b") == R"({"a": 1, "c": 3})");
  CHECK(without_key(R"({"a": 1})", "a") == "{}");
  CHECK(without_key("{\"a\": 1}", "b") == std::nullopt);
  CHECK(without_key("{\"a\": {\"b\": 1}}", "a") == std::nullopt);
}

TEST_CASE("objects that would be empty go with their last key", "[store]") {
  CHECK(without_key(R"({"A": {"B": {"c": 1}}, "d": 2})", "a:b:c") == R"({"d": 2})");
  CHECK(without_key(R"({"A": {"B": {"c": 1}, "e": {}}, "d": 2})", "a:b:c") == R"({"A": {"e": {}}, "d": 2})");
  CHECK(without_key(R"({"A": [{"b": 1}]})", "A:0:b") == "{}");
}

TEST_CASE("the other items of an array keep their indices", "[store]") {
  CHECK(without_key(R"({"A": ["x", "y", "z"]})", "A:2") == R"({"A": ["x", "y"]})");
  CHECK(without_key(R"({"A": ["x", "y", "z"]})", "A:1") == R"({"A": {"0": "x", "2": "z"}})");
  CHECK(without_key(R"({"A": ["x", {"b": 1}, "z"]})", "A:1:b") == R"({"A": {"0": "x", "2": "z"}})");
}

TEST_CASE("comments stay when a key goes", "[store]") {
  CHECK(without_key("{\n  // about a\n  \"a\": 1, // one\n  \"b\": 2\n}", "a") ==
        "{\n  // about a\n  // one\n  \"b\": 2\n}");
  const auto inner = without_key("{\"a\": /* one */ 1, \"b\": 2}", "a");
  REQUIRE(inner);
  CHECK(inner->find("/* one */") != std::string::npos);
  CHECK_FALSE(sources::parse_json("x", *inner, SourceKind::json).refused());
  CHECK(without_key("{\n  // x\n  \"a\": 1, \"b\": 2\n}", "a") == "{\n  // x\n  \"b\": 2\n}");
}

TEST_CASE("a removed key is gone even where it stood twice", "[store]") {
  CHECK(without_key(R"({"A": "x", "A": {}, "b": 1})", "a") == R"({"b": 1})");
}
