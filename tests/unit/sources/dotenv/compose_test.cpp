#include <catch2/catch.hpp>

#include "sources/dotenv/parser.hpp"
#include "support/variable_rows.hpp"

using namespace signalr_config;
using namespace signalr_config::test;

namespace {

sources::ParsedVariables parse_compose(std::string text, const Environment& surrounding = {}) {
  return sources::parse_dotenv(".env", std::move(text), DotenvDialect::compose, surrounding);
}

}  // namespace

TEST_CASE("Compose's quotes, comments and names are read as compose-go reads them", "[sources][dotenv]") {
  const auto [text, expected] = GENERATE(table<std::string, VariableRows>({
      {"A=1\nB = 2 \nC: 3", {{"A", "1"}, {"B", "2"}, {"C", "3"}}},
      {"A=x # c\nB=x#y\nC= # c\nD=# c", {{"A", "x"}, {"B", "x#y"}, {"C", "# c"}, {"D", "# c"}}},
      {"# c\n  # d\nA=", {{"A", ""}}},
      {"A='x # y' # c\nB=\"x # y\"#c", {{"A", "x # y"}, {"B", "x # y"}}},
      {"A=x 'y'\nB='x' C=y", {{"A", "x 'y'"}, {"B", "x"}, {"C", "y"}}},
      {"A='$X \\n \\' \\\\'", {{"A", "$X \\n ' \\\\"}}},
      {R"(A="\n\t\"\\\$X\q\a\c")", {{"A", "\n\t\"\\$X\\q\a\\c"}}},
      {R"(A="\0101\0351\0\08\0777")", {{"A", "A\xC3\xA9\\\\8\\777"}}},
      {"A='x\ny'\nB=\"x\r\ny\"", {{"A", "x\ny"}, {"B", "x\r\ny"}}},
      {"export A=1\nexport\tB=2\nexportC=3\nexport=4",
       {{"A", "1"}, {"B", "2"}, {"exportC", "3"}, {"export", "4"}}},
      {"A=1\r\nB='2'\r\n", {{"A", "1"}, {"B", "2"}}},
      {"A\n B \nC=1", {{"A", std::nullopt}, {"B", std::nullopt}, {"C", "1"}}},
      {"a.b-c[0]=1\n\xC3\xA9=2", {{"a.b-c[0]", "1"}, {"\xC3\xA9", "2"}}},
      {"A=1\nB=${A}2\nA=3\nC=$A", {{"A", "1"}, {"B", "12"}, {"A", "3"}, {"C", "3"}}},
      {"A=\"$$x\"\nB='$$x'\nC=$$x", {{"A", "$x"}, {"B", "$$x"}, {"C", "$x"}}},
      {"\xEF\xBB\xBF"
       "A=1",
       {{"A", "1"}}},
  }));
  CAPTURE(text);
  const sources::ParsedVariables parsed = parse_compose(text);
  CHECK(rows(parsed) == expected);
  CHECK(codes(parsed).empty());
}

TEST_CASE("Compose asks the surrounding environment before the file", "[sources][dotenv]") {
  const auto surrounding = Environment::from_pairs({{"A", "outer"}, {"HOST", "h"}});
  const sources::ParsedVariables parsed = parse_compose("A=inner\nB=$A $HOST", surrounding);
  CHECK(rows(parsed) == VariableRows{{"A", "inner"}, {"B", "outer h"}});
}

TEST_CASE("a value's place in Compose's .env is inside its quotes", "[sources][dotenv]") {
  const sources::ParsedVariables parsed =
      parse_compose("A=1\n B = \"x y\" # c\nexport C='z'\nD=\"a\\nb\"\nE=$A\n");
  REQUIRE(parsed.variables.size() == 5);
  CHECK(value_position(parsed, 0) == Position{1, 3});
  CHECK(value_position(parsed, 1) == Position{2, 7});
  CHECK(value_position(parsed, 2) == Position{3, 11});
  CHECK(raw_value(parsed, 2) == "z");
  CHECK(value_position(parsed, 3) == Position{4, 4});
  CHECK(raw_value(parsed, 3) == "a\\nb");
  CHECK(parsed.variables[1].origin.encoding == ValueEncoding::verbatim);
  CHECK(parsed.variables[3].origin.encoding == ValueEncoding::opaque);
  CHECK(parsed.variables[4].origin.encoding == ValueEncoding::opaque);
  CHECK(parsed.document->text(parsed.variables[1].origin.key) == "B");
  CHECK(parsed.document->text(parsed.variables[2].origin.key) == "C");
  CHECK(parsed.document->kind() == SourceKind::dotenv_compose);
}

TEST_CASE("what Compose refuses is refused where it stands", "[sources][dotenv]") {
  const auto [text, code, position] = GENERATE(table<std::string, std::string, Position>({
      {"A=1\nhunter2!=3", "dotenv-syntax", Position{2, 8}},
      {"A B=1", "dotenv-syntax", Position{1, 1}},
      {"A B\nC=1", "dotenv-syntax", Position{1, 1}},
      {"A=1\nB=\"hunter2\n\n", "dotenv-syntax", Position{2, 3}},
      {"A='hunter2\\'", "dotenv-syntax", Position{1, 3}},
      {"A=hunter2 ${", "dotenv-interpolation", Position{1, 11}},
      {"A=\"hunter2\\n ${}\"", "dotenv-interpolation", Position{1, 4}},
      {"A=${B:?hunter2}", "dotenv-interpolation", Position{1, 3}},
      {"A=${hunter2?}", "dotenv-interpolation", Position{1, 3}},
  }));
  CAPTURE(text);
  const sources::ParsedVariables parsed = parse_compose(text);
  const Diagnostic& problem = only_diagnostic(parsed);
  CHECK(to_string(problem.code) == code);
  CHECK(problem.severity == Severity::error);
  CHECK(problem.position() == position);
  CHECK_FALSE(problem.remedy.empty());
  CHECK(describe(problem).find("hunter2") == std::string::npos);
}

TEST_CASE("what Compose takes otherwise than it looks earns a warning", "[sources][dotenv]") {
  const auto [text, code, position] = GENERATE(table<std::string, std::string, Position>({
      {"A=1\nhunter2", "dotenv-line-ignored", Position{2, 1}},
      {"=hunter2", "dotenv-line-ignored", Position{1, 1}},
      {"A=x$hunter2", "dotenv-unset-reference", Position{1, 3}},
  }));
  CAPTURE(text);
  const Diagnostic problem = only_diagnostic(parse_compose(text));
  CHECK(to_string(problem.code) == code);
  CHECK(problem.severity == Severity::warning);
  CHECK(problem.position() == position);
  CHECK(describe(problem).find("hunter2") == std::string::npos);
}

TEST_CASE("reading Compose's .env goes on behind what is refused", "[sources][dotenv]") {
  CHECK(rows(parse_compose("A=1\n!\nB=${\nC=3")) == VariableRows{{"A", "1"}, {"C", "3"}});
}

TEST_CASE("values that double line by line are refused before memory ends", "[sources][dotenv]") {
  std::string text = "A=xxxxxxxx\n";
  for (int i = 0; i < 60; ++i) text += "A=$A$A\n";
  const sources::ParsedVariables parsed = parse_compose(text);
  REQUIRE_FALSE(parsed.diagnostics.empty());
  CHECK(parsed.diagnostics.front().code == DiagnosticCode::dotenv_too_large);
}

TEST_CASE("Compose's comments have their places", "[sources][dotenv]") {
  const sources::ParsedVariables parsed = parse_compose("# one\nA=1 # two\n");
  REQUIRE(parsed.comments.size() == 2);
  CHECK(parsed.document->text(parsed.comments[0].span) == " one");
  CHECK(parsed.document->text(parsed.comments[1].span) == " two");
}
