#include "deployments/docker/dockerfile.hpp"

#include <catch2/catch.hpp>
#include <string>

#include "support/variable_rows.hpp"

using namespace signalr_config;
using namespace signalr_config::deployments;
using namespace signalr_config::test;

namespace {

ParsedDockerfile parse(std::string text) { return parse_dockerfile("Dockerfile", std::move(text)); }

VariableRows last_stage(const ParsedDockerfile& dockerfile) {
  REQUIRE_FALSE(dockerfile.stages.empty());
  sources::ParsedVariables all{
      dockerfile.document, environment_of(dockerfile, dockerfile.stages.size() - 1), {}, {}};
  return rows(all);
}

// The text of a stage with these lines.
std::string stage(const std::string& lines) { return "FROM base\n" + lines; }

std::string place_of(const ParsedDockerfile& dockerfile, std::size_t index) {
  return describe(dockerfile.stages.at(0).variables.at(index).origin);
}

const Diagnostic& only_problem(const ParsedDockerfile& dockerfile) {
  REQUIRE(dockerfile.diagnostics.size() == 1);
  return dockerfile.diagnostics.front();
}

}  // namespace

TEST_CASE("ENV is read in both of its forms", "[deployments][dockerfile]") {
  const auto [text, expected] = GENERATE(table<std::string, VariableRows>({
      {"ENV A=1 B=\"x y\" C='x y' D=x\\ y", {{"A", "1"}, {"B", "x y"}, {"C", "x y"}, {"D", "x y"}}},
      {"env A=1\n  Env B=2", {{"A", "1"}, {"B", "2"}}},
      {"ENV A x y  z ", {{"A", "x y  z"}}},
      {"ENV A\t\"x y\"", {{"A", "x y"}}},
      {"ENV A=1 \\\n  # c\n\n  B=2 \\  \n  C=3\nENV D=4", {{"A", "1"}, {"B", "2"}, {"C", "3"}, {"D", "4"}}},
      {"ENV A=x\\\ny", {{"A", "xy"}}},
      {"ENV A=1 # c=2", {{"A", "1"}, {"c", "2"}}},
      {"ENV A=", {{"A", ""}}},
      {"ENV A=1 B=$A\nENV C=$A$B", {{"A", "1"}, {"B", ""}, {"C", "1"}}},
      {"ENV A=1\nENV A=2 B=$A\nENV C=$A", {{"A", "1"}, {"A", "2"}, {"B", "1"}, {"C", "2"}}},
      {"ENV A=a\nENV $A=1", {{"A", "a"}, {"a", "1"}}},
      {"ENV A='$x' B=\\$x", {{"A", "$x"}, {"B", "$x"}}},
      {"ENV A=1\r\nENV B=2\r\n", {{"A", "1"}, {"B", "2"}}},
      {"LABEL A=1\nENVX A=1\nRUN ENV A=1", {}},
  }));
  CAPTURE(text);
  CHECK(last_stage(parse(stage(text))) == expected);
}

TEST_CASE("ARGs have their defaults, and ENV comes before them", "[deployments][dockerfile]") {
  const auto [text, expected] = GENERATE(table<std::string, VariableRows>({
      {"FROM b\nARG R=west\nENV A=$R", {{"A", "west"}}},
      {"FROM b\nARG R\nENV A=${R:-x}", {{"A", "x"}}},
      {"ARG R=west\nFROM b\nARG R\nENV A=$R", {{"A", "west"}}},
      {"ARG R=west\nFROM b\nENV A=${R:-none}", {{"A", "none"}}},
      {"ARG R=west\nFROM b\nARG R=east\nENV A=$R", {{"A", "east"}}},
      {"FROM b\nARG R=west\nENV R=north\nARG R=south\nENV A=$R", {{"R", "north"}, {"A", "north"}}},
      {"FROM b\nARG R=\"x y\"\nENV A=$R", {{"A", "x y"}}},
  }));
  CAPTURE(text);
  CHECK(last_stage(parse(text)) == expected);
}

TEST_CASE("a stage has the variables of the stages that it is built from", "[deployments][dockerfile]") {
  const ParsedDockerfile dockerfile = parse(
      "ARG TAG=10.0\nFROM --platform=linux/amd64 sdk:$TAG AS Build\nARG R=west\nENV A=1\n"
      "FROM runtime:${TAG}\nENV B=2\nFROM build as final\nENV C=$A-$R\n");
  REQUIRE(dockerfile.stages.size() == 3);
  CHECK(dockerfile.stages[0].name == "build");
  CHECK(dockerfile.stages[0].image == "sdk:10.0");
  CHECK_FALSE(dockerfile.stages[0].base);
  CHECK(describe(dockerfile.stages[0].origin) == "Dockerfile:2:29");
  CHECK(dockerfile.stages[1].name.empty());
  CHECK(dockerfile.stages[1].image == "runtime:10.0");
  CHECK(dockerfile.stages[2].base == 0);
  CHECK(last_stage(dockerfile) == VariableRows{{"A", "1"}, {"C", "1-west"}});
  CHECK(dockerfile.diagnostics.empty());
}

TEST_CASE("the place of ENV's value is inside its quotes, on whatever line it stands",
          "[deployments][dockerfile]") {
  const ParsedDockerfile dockerfile =
      parse(stage("ENV A=1 B=\"x y\" \\\n    # c\n    C='z'\nENV D x y\nENV E=\"$A\" F=a\"b\"\n"));
  REQUIRE(dockerfile.stages.at(0).variables.size() == 6);
  CHECK(place_of(dockerfile, 0) == "Dockerfile:2:7");
  CHECK(place_of(dockerfile, 1) == "Dockerfile:2:12");
  CHECK(place_of(dockerfile, 2) == "Dockerfile:4:8");
  CHECK(place_of(dockerfile, 3) == "Dockerfile:5:7");
  CHECK(place_of(dockerfile, 4) == "Dockerfile:6:8");
  CHECK(place_of(dockerfile, 5) == "Dockerfile:6:14");
  const auto& variables = dockerfile.stages[0].variables;
  CHECK(variables[1].origin.encoding == ValueEncoding::verbatim);
  CHECK(variables[4].origin.encoding == ValueEncoding::opaque);
  CHECK(variables[5].origin.encoding == ValueEncoding::opaque);
  CHECK(dockerfile.document->text(variables[2].origin.key) == "C");
  CHECK(dockerfile.document->kind() == SourceKind::dockerfile);
}

TEST_CASE("directives at the top of a Dockerfile count, and no others", "[deployments][dockerfile]") {
  const auto [text, expected] = GENERATE(table<std::string, std::string>({
      {"# escape=`\nFROM b\nENV A=C:\\x`\ny", "C:\\xy"},
      {"#syntax=docker/dockerfile:1\n# ESCAPE = ` \nFROM b\nENV A=\\x", "\\x"},
      {"# c\n# escape=`\nFROM b\nENV A=\\x", "x"},
      {"\n# escape=`\nFROM b\nENV A=\\x", "x"},
      {"FROM b\n# escape=`\nENV A=\\x", "x"},
      {"\xEF\xBB\xBF# escape=`\nFROM b\nENV A=\\x", "\\x"},
  }));
  CAPTURE(text);
  CHECK(last_stage(parse(text)) == VariableRows{{"A", expected}});
}

TEST_CASE("here-documents are left out", "[deployments][dockerfile]") {
  const auto* const text =
      GENERATE("RUN <<EOF\nENV A=1\nEOF\nENV B=2", "RUN cat <<-'X' > y\nENV A=1\n\tX\nENV B=2",
               "COPY <<a <<b /x/\nENV A=1\na\nENV A=1\nb\nENV B=2", "RUN sh <<<x\nENV B=2",
               "RUN [\"a\", \"<<EOF\"]\nENV B=2", "RUN x 3<<EOF \\\n&& y\nENV A=1\nEOF\nENV B=2");
  CAPTURE(text);
  const ParsedDockerfile dockerfile = parse(stage(text));
  CHECK(last_stage(dockerfile) == VariableRows{{"B", "2"}});
  CHECK(dockerfile.diagnostics.empty());
}

TEST_CASE("what ends a build is an error where it stands", "[deployments][dockerfile]") {
  const auto [text, code, position] = GENERATE(table<std::string, std::string, Position>({
      {"FROM b\nENV A=1 hunter2", "dockerfile-syntax", Position{2, 9}},
      {"FROM b\nENV A", "dockerfile-syntax", Position{2, 5}},
      {"FROM b\nENV", "dockerfile-syntax", Position{2, 1}},
      {"FROM b\nENV A='hunter2", "dockerfile-syntax", Position{2, 7}},
      {"FROM b\nENV A=${hunter2", "dockerfile-syntax", Position{2, 7}},
      {"FROM b\nENV A=1 \\\n  B=${C:?hunter2}", "dockerfile-substitution", Position{3, 5}},
      {"ENV A=1\nFROM b", "dockerfile-syntax", Position{1, 1}},
      {"FROM a b", "dockerfile-syntax", Position{1, 1}},
      {"FROM b\nRUN x <<EOF\nhunter2", "dockerfile-syntax", Position{2, 7}},
      {"# escape=x\nFROM b", "dockerfile-syntax", Position{1, 10}},
  }));
  CAPTURE(text);
  const Diagnostic problem = only_problem(parse(text));
  CHECK(to_string(problem.code) == code);
  CHECK(problem.severity == Severity::error);
  CHECK(problem.position() == position);
  CHECK(describe(problem).find("hunter2") == std::string::npos);
}

TEST_CASE("what cannot be known of a Dockerfile's value is a warning", "[deployments][dockerfile]") {
  const Diagnostic unset = only_problem(parse(stage("ENV A=x$hunter2")));
  CHECK(unset.code == DiagnosticCode::dockerfile_unset_reference);
  CHECK(unset.severity == Severity::warning);
  CHECK(unset.position() == Position{2, 7});
  CHECK(describe(unset).find("hunter2") == std::string::npos);
  const ParsedDockerfile pattern = parse(stage("ENV A=1\nENV B=${A%x}"));
  CHECK(only_problem(pattern).code == DiagnosticCode::dockerfile_substitution);
  CHECK(only_problem(pattern).severity == Severity::warning);
  CHECK(only_problem(pattern).position() == Position{3, 7});
  CHECK(last_stage(pattern) == VariableRows{{"A", "1"}});
}

TEST_CASE("values that double, and stages without end, are refused before memory ends",
          "[deployments][dockerfile]") {
  std::string doubling = stage("ENV A=xxxxxxxx\n");
  for (int i = 0; i < 60; ++i) doubling += "ENV A=$A$A\n";
  const ParsedDockerfile doubled = parse(doubling);
  REQUIRE_FALSE(doubled.diagnostics.empty());
  CHECK(doubled.diagnostics.front().code == DiagnosticCode::deployment_too_large);
  std::string many;
  for (int i = 0; i < 10'000; ++i) many += "FROM b\n";
  const ParsedDockerfile stages = parse(many);
  CHECK(stages.stages.size() == 200);
  CHECK(only_problem(stages).code == DiagnosticCode::deployment_too_large);
  CHECK(only_problem(stages).position() == Position{201, 1});
}

TEST_CASE("a Dockerfile's line of very many words is read quickly", "[deployments][dockerfile]") {
  std::string text = "ENV";
  for (int i = 0; i < 100'000; ++i) text += " A=1 \\\n";
  CHECK(parse(stage(text)).stages.at(0).variables.size() == 100'000);
}
