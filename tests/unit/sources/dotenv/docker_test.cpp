#include <catch2/catch.hpp>

#include "sources/dotenv/parser.hpp"
#include "support/variable_rows.hpp"

using namespace signalr_config;
using namespace signalr_config::test;

namespace {

sources::ParsedVariables parse_docker(std::string text) {
  return sources::parse_dotenv("docker.env", std::move(text), DotenvDialect::docker, {});
}

}  // namespace

TEST_CASE("docker takes lines as they are", "[sources][dotenv]") {
  const auto [text, expected] = GENERATE(table<std::string, VariableRows>({
      {"A=1\nB=\"x\"\nC='y'", {{"A", "1"}, {"B", "\"x\""}, {"C", "'y'"}}},
      {"  A= x \n\t# c\n#d\n\nB=", {{"A", " x "}, {"B", ""}}},
      {"A=x # y\r\nB=$A\n", {{"A", "x # y"}, {"B", "$A"}}},
      {"A\nB\r\nC=1", {{"A", std::nullopt}, {"B", std::nullopt}, {"C", "1"}}},
      {"A=1\rB=2\n", {{"A", "1\rB=2"}}},
      {"a-b.c!=1=2", {{"a-b.c!", "1=2"}}},
      {"\xEF\xBB\xBF"
       "A=1",
       {{"A", "1"}}},
      {"\v\xC2\xA0"
       "A=1",
       {{"A", "1"}}},
  }));
  CAPTURE(text);
  CHECK(rows(parse_docker(text)) == expected);
  CHECK(codes(parse_docker(text)).empty());
}

TEST_CASE("a value's place in docker's file is behind the first '='", "[sources][dotenv]") {
  const sources::ParsedVariables parsed = parse_docker("# c\n  A= x=y\nB\n");
  REQUIRE(parsed.variables.size() == 2);
  CHECK(value_position(parsed, 0) == Position{2, 5});
  CHECK(parsed.variables[0].origin.encoding == ValueEncoding::verbatim);
  CHECK(value_position(parsed, 1) == Position{3, 1});
  CHECK(parsed.document->kind() == SourceKind::dotenv_docker);
}

TEST_CASE("what docker refuses is refused where it stands", "[sources][dotenv]") {
  const auto [text, code, position] = GENERATE(table<std::string, std::string, Position>({
      {"A=1\nexport hunter2=1", "dotenv-syntax", Position{2, 1}},
      {"A =hunter2", "dotenv-syntax", Position{1, 1}},
      {" hunter2 ", "dotenv-syntax", Position{1, 2}},
      {"A=1\n =hunter2", "dotenv-syntax", Position{2, 2}},
      {"A=1\nB=\xFF", "dotenv-encoding", Position{2, 3}},
      {std::string("\xFF\xFE"
                   "A\0=\0",
                   6),
       "dotenv-encoding", Position{1, 1}},
      {"A=1\nB=" + std::string(65'534, 'x'), "dotenv-syntax", Position{2, 1}},
  }));
  const Diagnostic problem = only_diagnostic(parse_docker(text));
  CHECK(to_string(problem.code) == code);
  CHECK(problem.severity == Severity::error);
  CHECK(problem.position() == position);
  CHECK(describe(problem).find("hunter2") == std::string::npos);
}

TEST_CASE("docker's longest line is read", "[sources][dotenv]") {
  CHECK(rows(parse_docker("B=" + std::string(65'533, 'x') + "\nC=1")).size() == 2);
}
