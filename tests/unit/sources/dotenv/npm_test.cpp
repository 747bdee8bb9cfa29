#include <catch2/catch.hpp>

#include "sources/dotenv/parser.hpp"
#include "support/variable_rows.hpp"

using namespace signalr_config;
using namespace signalr_config::test;

namespace {

sources::ParsedVariables parse_npm(std::string text) {
  return sources::parse_dotenv(".env", std::move(text), DotenvDialect::npm, {});
}

}  // namespace

// tests/oracles compares with the package itself, on many more texts.
TEST_CASE("npm's dotenv is read as its regular expression does", "[sources][dotenv]") {
  const auto [text, expected] = GENERATE(table<std::string, VariableRows>({
      {"A=1\n B = 2 \nC: 3", {{"A", "1"}, {"B", "2"}, {"C", "3"}}},
      {"A=x # c\nB=x#y\nC= # c", {{"A", "x"}, {"B", "x"}, {"C", ""}}},
      {"A='x # y' # c\nB=\"x#y\"#c\nC=`x '\" y`", {{"A", "x # y"}, {"B", "x#y"}, {"C", "x '\" y"}}},
      {R"(A='\n' B)", {{"A", "'\\n' B"}}},
      {R"(A="x\ny\rz\tq")", {{"A", "x\ny\rz\\tq"}}},
      {R"(A='x\ny')", {{"A", "x\\ny"}}},
      {R"(A="x\"y")", {{"A", "x\\\"y"}}},
      {"A='x\\'\nB=1", {{"A", "x\\"}, {"B", "1"}}},
      {"A=\"x\ny\"\r\nB=1", {{"A", "x\ny"}, {"B", "1"}}},
      {"A='x\r\ny'", {{"A", "x\ny"}}},
      {"A=\"x\nB=1", {{"A", "\"x"}, {"B", "1"}}},
      {"export A=1\nexport=2\nexportB=3", {{"A", "1"}, {"export", "2"}, {"exportB", "3"}}},
      {"A=$B ${C}", {{"A", "$B ${C}"}}},
      {"A=\n'x'\nB\n=2\nC:\nD=1", {{"A", "x"}, {"B", "2"}, {"C", "D=1"}}},
      {"A=1\nA=2", {{"A", "1"}, {"A", "2"}}},
      {"a.b-c=1", {{"a.b-c", "1"}}},
      {"A=' x '\nB= x ", {{"A", " x "}, {"B", "x"}}},
      {"\xEF\xBB\xBF"
       "A=1",
       {{"A", "1"}}},
  }));
  CAPTURE(text);
  CHECK(rows(parse_npm(text)) == expected);
  CHECK(codes(parse_npm(text)).empty());
}

TEST_CASE("lines that npm's dotenv ignores are a warning where they stand", "[sources][dotenv]") {
  const auto [text, position] = GENERATE(table<std::string, Position>({
      {"A=1\n  hunter2", Position{2, 3}},
      {"=hunter2", Position{1, 1}},
      {"A=1\nB hunter2=1", Position{2, 1}},
      {"A:hunter2", Position{1, 1}},
      {"{\nA=1", Position{1, 1}},
  }));
  CAPTURE(text);
  const Diagnostic problem = only_diagnostic(parse_npm(text));
  CHECK(problem.code == DiagnosticCode::dotenv_line_ignored);
  CHECK(problem.severity == Severity::warning);
  CHECK(problem.position() == position);
  CHECK(describe(problem).find("hunter2") == std::string::npos);
}

TEST_CASE("a value's place in npm's .env is inside its quotes", "[sources][dotenv]") {
  const sources::ParsedVariables parsed = parse_npm("A= 'x' # c\nexport B=y z\nC=\"a\\nb\"\n");
  REQUIRE(parsed.variables.size() == 3);
  CHECK(value_position(parsed, 0) == Position{1, 5});
  CHECK(parsed.variables[0].origin.encoding == ValueEncoding::verbatim);
  CHECK(value_position(parsed, 1) == Position{2, 10});
  CHECK(raw_value(parsed, 1) == "y z");
  CHECK(value_position(parsed, 2) == Position{3, 4});
  CHECK(parsed.variables[2].origin.encoding == ValueEncoding::opaque);
  REQUIRE(parsed.comments.size() == 1);
  CHECK(parsed.document->text(parsed.comments[0].span) == " c");
}

TEST_CASE("many quotes that do not end a value are looked at once", "[sources][dotenv]") {
  std::string text;
  for (int i = 0; i < 200'000; ++i) text += "A='\\'x\n";
  CHECK(parse_npm(text).variables.size() == 200'000);
}
