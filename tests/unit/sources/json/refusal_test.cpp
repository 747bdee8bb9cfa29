#include "unit/sources/source_rows.hpp"

#include "sources/json/parser.hpp"

using namespace signalr_config;
using test::codes;
using test::only_diagnostic;
using test::Rows;

namespace {

constexpr std::string_view syntax_text = "FormatException: Could not parse the JSON file.";

ParsedSource parse(std::string text) {
  return sources::parse_json("app.json", std::move(text), SourceKind::json);
}

/// A document that cannot be parsed, the offset of what is wrong, the key that is being read, the message.
struct SyntaxCase {
  std::string text;
  std::size_t offset;
  std::string key;
  std::string message;
};

void check(const SyntaxCase& expected) {
  INFO(expected.text);
  const ParsedSource source = parse(expected.text);
  const Diagnostic& problem = only_diagnostic(source);
  CHECK(source.refused());
  CHECK(source.exact_refusal_unmasked == syntax_text);
  CHECK(problem.code == DiagnosticCode::json_syntax);
  CHECK(problem.offset() == expected.offset);
  CHECK(problem.key == expected.key);
  CHECK(problem.message.masked() == expected.message);
  CHECK_FALSE(problem.remedy.empty());
}

}  // namespace

TEST_CASE("a missing value is named with what stands in its place") {
  check({"", 0, "", "expected a value, found the end of the file"});
  check({" // only a comment", 18, "", "expected a value, found the end of the file"});
  check({"}", 0, "", "expected a value, found '}'"});
  check({R"({"a":})", 5, "a", "expected a value, found '}'"});
  check({R"({"a":{"b": ,}})", 11, "a:b", "expected a value, found ','"});
  check({R"({"a":[,]})", 6, "a:0", "expected a value, found ','"});
  check({R"({"a":[1,,]})", 8, "a:1", "expected a value, found ','"});
  check({R"({"a": 'x'})", 6, "a", "expected a value, found '''"});
  check({R"({"a": +1})", 6, "a", "expected a value, found '+'"});
  check({R"({"a": .5})", 6, "a", "expected a value, found '.'"});
  check({R"({"a": NaN})", 6, "a", "expected a value, found 'N'"});
  check({"{\"a\": \xE2\x80\x9Cx\xE2\x80\x9D}", 6, "a", "expected a value, found '\xE2\x80\x9C' (U+201C)"});
  check({std::string("{\"a\": \0}", 8), 6, "a", "expected a value, found a NUL character"});
  check({"\xEF\xBB\xBF\xEF\xBB\xBF{}", 3, "", "expected a value, found a byte order mark"});
  check({"\x0B{}", 0, "", "expected a value, found the control character U+000B"});
}

TEST_CASE("a missing comma or bracket is named with what stands in its place") {
  check({R"({"a": 1 "b": 2})", 8, "", "expected ',' or '}' after a property's value, found '\"'"});
  check({R"({"a": 01.5.2})", 7, "a", "expected no digit after a number's leading zero, found '1'"});
  check({R"({"a": {"b": 1x}})", 13, "a", "expected ',' or '}' after a property's value, found 'x'"});
  check({R"({"a": [1 2]})", 9, "a", "expected ',' or ']' after an array's item, found '2'"});
  check({R"({"a": [1})", 8, "a", "expected ',' or ']' after an array's item, found '}'"});
  check({R"({"a": 1)", 7, "", "expected ',' or '}' after a property's value, found the end of the file"});
  check({R"({"a": nullx})", 10, "", "expected ',' or '}' after a property's value, found 'x'"});
}

TEST_CASE("a missing name or colon is named with what stands in its place") {
  check({"{,}", 1, "", "expected a property's name in double quotes or '}', found ','"});
  check({"{a: 1}", 1, "", "expected a property's name in double quotes or '}', found 'a'"});
  check({R"({"a": 1,, "b": 2})", 8, "", "expected a property's name in double quotes or '}', found ','"});
  check({R"({"a": 1, )", 9, "",
         "expected a property's name in double quotes or '}', found the end of the file"});
  check({R"({"a" 1})", 5, "a", "expected ':' after a property's name, found '1'"});
  check({R"({"a" = 1})", 5, "a", "expected ':' after a property's name, found '='"});
}

TEST_CASE("no comment may stand between a name and its colon") {
  check({R"({"a"/**/: 1})", 4, "a", "expected ':' after a property's name, found '/'"});
  REQUIRE(only_diagnostic(parse(R"({"a" /**/: 1})")).remedy.starts_with("Move the comment"));
}

TEST_CASE("numbers and literals are checked to the letter") {
  check({R"({"a": -})", 7, "a", "expected a digit after '-', found '}'"});
  check({R"({"a": 1.})", 8, "a", "expected a digit after a number's decimal point, found '}'"});
  check({R"({"a": 1e+})", 9, "a", "expected a digit in a number's exponent, found '}'"});
  check({R"({"a": tru})", 9, "a", "expected 'true', found '}'"});
  check({R"({"a": nil})", 7, "a", "expected 'null', found 'i'"});
}

TEST_CASE("what follows the document is refused") {
  check({"{} {}", 3, "", "expected nothing but comments after the document, found '{'"});
  check({"{},", 2, "", "expected nothing but comments after the document, found ','"});
  check({std::string("{}\0", 3), 2, "",
         "expected nothing but comments after the document, found a NUL character"});
}

TEST_CASE("comments must begin and end") {
  check({"{} /", 3, "", "expected // or /*, to begin a comment, found a single '/'"});
  check({R"({"a": /x})", 6, "a", "expected // or /*, to begin a comment, found a single '/'"});
  check({"{} /* *", 7, "", "expected '*/' to end a comment, found the end of the file"});
  check({"{} /*/", 6, "", "expected '*/' to end a comment, found the end of the file"});
}

TEST_CASE("a line comment must not hold the line separators of Unicode") {
  check({"{} // x\xE2\x80\xA8", 7, "",
         "expected a comment without separators of Unicode, found a line separator"});
  check({"{} //\xE2\x80\xA9\n", 5, "",
         "expected a comment without separators of Unicode, found a paragraph separator"});
}

TEST_CASE("control characters must be escaped in strings") {
  check({"{\"a\": \"x\ny\"}", 8, "a", "expected '\"' to end a string, found a line break"});
  check({"{\"a\": \"x\ty\"}", 8, "a", "expected '\"' to end a string, found a tab"});
  check({"{\"a\": \"\x1F\"}", 7, "a", "expected '\"' to end a string, found the control character U+001F"});
  check({R"({"a": "x)", 8, "a", "expected '\"' to end a string, found the end of the file"});
  check({"{\"a\": {\"b\n", 9, "a", "expected '\"' to end a string, found a line break"});
}

TEST_CASE("a message does not show what stands in a string") {
  const std::string escape = R"(expected one of " \ / b f n r t u after a backslash in a string, found )";
  check({R"({"a": "C:\Secret"})", 10, "a", escape + "'***'"});
  check({R"({"a": "\)", 8, "a", escape + "the end of the file"});
  const std::string digits = "expected four hexadecimal digits after \\u in a string, found ";
  check({R"({"a": "\u12S4"})", 11, "a", digits + "'***'"});
  check({R"({"a": "\u12"})", 11, "a", digits + "'\"'"});
}

TEST_CASE("what was opened and not closed is related") {
  const ParsedSource string = parse(R"({"a": "x)");
  REQUIRE(only_diagnostic(string).related.at(0).key == Span{6, 7});
  const ParsedSource object = parse(R"({"a": {"b": 1)");
  REQUIRE(only_diagnostic(object).related.at(0).key == Span{6, 7});
  const ParsedSource comment = parse("{} /*");
  REQUIRE(only_diagnostic(comment).related.at(0).key == Span{3, 5});
}

TEST_CASE("entries before a syntax error are kept") {
  const ParsedSource source = parse(R"({"a": 1, "b": {"c": 2, "d" 3}, "e": 4})");
  REQUIRE(test::rows(source) == Rows{{"a", "1"}, {"b:c", "2"}});
  REQUIRE(only_diagnostic(source).offset() == 27);
  REQUIRE(only_diagnostic(source).key == "b:d");
  REQUIRE(test::key_text(*only_diagnostic(source).origin) == "d");
}

TEST_CASE("a sixty-fifth level is refused") {
  std::string text = R"({"a":)" + std::string(63, '[') + "[]";
  const ParsedSource source = parse(text);
  REQUIRE(only_diagnostic(source).code == DiagnosticCode::json_depth);
  REQUIRE(only_diagnostic(source).offset() == 5 + 63);
  REQUIRE(source.exact_refusal_unmasked == syntax_text);
}

TEST_CASE("a document that is no object is refused with its kind") {
  const std::vector<std::pair<std::string, std::string>> kinds{{"[]", "Array"},    {"\"x\"", "String"},
                                                               {"1", "Number"},    {"true", "True"},
                                                               {"false", "False"}, {"null", "Null"}};
  for (const auto& [text, kind] : kinds) {
    const ParsedSource source = parse(" " + text);
    REQUIRE(only_diagnostic(source).code == DiagnosticCode::json_not_an_object);
    REQUIRE(only_diagnostic(source).offset() == 1);
    REQUIRE(source.exact_refusal_unmasked ==
            "FormatException: Top-level JSON element must be an object. Instead, '" + kind + "' was found.");
    REQUIRE(source.entries.empty());
  }
}

TEST_CASE("nobody looks into a document that is no object") {
  REQUIRE(codes(parse(R"([{"a": 1, "a": "\ud800"}])")) == std::vector<std::string>{"json-not-an-object"});
  REQUIRE(only_diagnostic(parse(R"([{"a": 1, "a": "\ud800"}])")).offset() == 0);
}

TEST_CASE("half a surrogate pair is refused, with .NET's words for each way") {
  const std::string incomplete =
      "InvalidOperationException: Cannot read incomplete UTF-16 JSON text as string with missing low "
      "surrogate.";
  const auto invalid = [](const std::string& unit) {
    return "InvalidOperationException: Cannot read invalid UTF-16 JSON text as string. Invalid surrogate "
           "value: '" +
           unit + "'.";
  };
  const std::vector<std::pair<std::string, std::string>> cases{{R"(\ud800)", incomplete},
                                                               {R"(\ud800\n)", incomplete},
                                                               {R"(\uDC00)", invalid("0xDC00")},
                                                               {R"(\ud800\ud801)", invalid("0xD801")},
                                                               {R"(\ud800\u0007)", invalid("0x07")}};
  for (const auto& [escape, exact] : cases) {
    const ParsedSource source = parse(R"({"a": "x)" + escape + "\"}");
    REQUIRE(only_diagnostic(source).code == DiagnosticCode::json_lone_surrogate);
    REQUIRE(only_diagnostic(source).offset() == 8);
    REQUIRE(only_diagnostic(source).key == "a");
    REQUIRE(source.exact_refusal_unmasked == exact);
  }
}

TEST_CASE("half a surrogate pair in a name is refused at its place") {
  const ParsedSource source = parse(R"({"a": 1, "b\udc00": 2})");
  REQUIRE(only_diagnostic(source).code == DiagnosticCode::json_lone_surrogate);
  REQUIRE(only_diagnostic(source).offset() == 11);
  REQUIRE(test::rows(source) == Rows{{"a", "1"}, {"b\xEF\xBF\xBD", "2"}});
}
