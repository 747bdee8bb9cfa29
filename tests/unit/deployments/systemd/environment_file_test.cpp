#include "deployments/systemd/environment_file.hpp"

#include <catch2/catch.hpp>
#include <string>

#include "support/variable_rows.hpp"

using namespace signalr_config;
using namespace signalr_config::test;

namespace {

sources::ParsedVariables parse(std::string text) {
  return deployments::parse_systemd_environment_file("chat.env", std::move(text));
}

}  // namespace

TEST_CASE("systemd's environment files are read as systemd reads them", "[deployments][systemd]") {
  const auto [text, expected] = GENERATE(table<std::string, VariableRows>({
      {"A=1\n B = 2 \nC=", {{"A", "1"}, {"B", "2"}, {"C", ""}}},
      {"# c\n;d\n  # e \\\nA=1", {{"A", "1"}}},
      {"A=x # y\nB=x y\t z  ", {{"A", "x # y"}, {"B", "x y\t z"}}},
      {"A=\"x y\"\nB='x y'\nC=''", {{"A", "x y"}, {"B", "x y"}, {"C", ""}}},
      {"A=\"x\" 'y'  z w\nB=x 'y'", {{"A", "xyz w"}, {"B", "x 'y'"}}},
      {R"(A="\"\$\`\\\n\q")", {{"A", R"("$`\\n\q)"}}},
      {R"(A='\n\'
B=a\b\\c\ )",
       {{"A", "\\n\\"}, {"B", "ab\\c "}}},
      {"A=x\\\ny\nB=\"x\\\ny\"\nC='x\ny'\nD=\"x\ny\"",
       {{"A", "xy"}, {"B", "xy"}, {"C", "x\ny"}, {"D", "x\ny"}}},
      {"A=$B ${C}", {{"A", "$B ${C}"}}},
      {"A=1\r\nB=2\r", {{"A", "1"}, {"B", "2"}}},
      {"A=1\nA=2", {{"A", "1"}, {"A", "2"}}},
      {"A=1=2", {{"A", "1=2"}}},
      {std::string("A=1\nB=2\0\nC=3", 12), {{"A", "1"}, {"B", "2"}}},
  }));
  CAPTURE(text);
  CHECK(rows(parse(text)) == expected);
  CHECK(codes(parse(text)).empty());
}

TEST_CASE("the place of a value in systemd's file is inside its quotes", "[deployments][systemd]") {
  const sources::ParsedVariables parsed = parse("# c\n A = \"x y\"\nB=x y \nC=\"a\\$b\"\nD=''\n");
  REQUIRE(parsed.variables.size() == 4);
  CHECK(value_position(parsed, 0) == Position{2, 7});
  CHECK(raw_value(parsed, 0) == "x y");
  CHECK(parsed.variables[0].origin.encoding == ValueEncoding::verbatim);
  CHECK(value_position(parsed, 1) == Position{3, 3});
  CHECK(raw_value(parsed, 1) == "x y");
  CHECK(value_position(parsed, 2) == Position{4, 4});
  CHECK(parsed.variables[2].origin.encoding == ValueEncoding::opaque);
  CHECK(value_position(parsed, 3) == Position{5, 4});
  CHECK(parsed.document->kind() == SourceKind::systemd_environment_file);
}

TEST_CASE("what systemd ignores in a file is a warning where it stands", "[deployments][systemd]") {
  const auto [text, code, position] = GENERATE(table<std::string, std::string, Position>({
      {"A=1\n  hunter2", "systemd-syntax", Position{2, 3}},
      {"export A=hunter2", "systemd-assignment", Position{1, 1}},
      {"A=1\n=hunter2", "systemd-assignment", Position{2, 1}},
      {"A:B=hunter2", "systemd-assignment", Position{1, 1}},
      {"A='hunter2", "systemd-quoting", Position{1, 3}},
  }));
  CAPTURE(text);
  const sources::ParsedVariables parsed = parse(text);
  const Diagnostic& problem = only_diagnostic(parsed);
  CHECK(to_string(problem.code) == code);
  CHECK(problem.severity == Severity::warning);
  CHECK(problem.position() == position);
  CHECK(describe(problem).find("hunter2") == std::string::npos);
}

TEST_CASE("a text larger than any description is refused", "[deployments]") {
  const sources::ParsedVariables parsed = parse(std::string((std::size_t{64} << 20) + 1, ' '));
  CHECK(only_diagnostic(parsed).code == DiagnosticCode::deployment_too_large);
  CHECK(only_diagnostic(parsed).severity == Severity::error);
  CHECK(only_diagnostic(parsed).position() == Position{1, 1});
}
