#include "deployments/systemd/unit.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "support/variable_rows.hpp"

using namespace signalr_config;
using namespace signalr_config::deployments;
using namespace signalr_config::test;

namespace {

SystemdUnit parse_unit(std::string settings) {
  return parse_systemd_unit("chat.service", "[Service]\n" + settings);
}

VariableRows variables(const SystemdUnit& unit) { return rows(unit.environment); }

std::vector<std::string> paths(const SystemdUnit& unit) {
  std::vector<std::string> found;
  for (const EnvironmentFileReference& file : unit.files)
    found.push_back((file.optional ? "-" : "") + file.path);
  return found;
}

}  // namespace

TEST_CASE("a unit's variables are read with systemd's quotes and escapes", "[deployments][systemd]") {
  const auto [text, expected] = GENERATE(table<std::string, VariableRows>({
      {"Environment=A=1 B=2\nEnvironment=C=3", {{"A", "1"}, {"B", "2"}, {"C", "3"}}},
      {"Environment=\"A=x y\" 'B=x \"y\"' C=\"x y\"z", {{"A", "x y"}, {"B", "x \"y\""}, {"C", "x yz"}}},
      {"Environment = A= \n", {{"A", ""}}},
      {R"(Environment="A=a\tb\x41\101\u00e9\\\"\s." 'B=\n')", {{"A", "a\tbAA\xC3\xA9\\\" ."}, {"B", "\n"}}},
      {"Environment=A=100%% B=%%i", {{"A", "100%"}, {"B", "%i"}}},
      {"Environment=A=x%2Fy B=50%", {{"A", "x%2Fy"}, {"B", "50%"}}},
      {"Environment=A=1 \\\n# c\n; d\n  B=2 \\\nC=3\n", {{"A", "1"}, {"B", "2"}, {"C", "3"}}},
      {"Environment=\"A=x\\\ny\"", {{"A", "x y"}}},
      {"Environment=A=1\nEnvironment=\nEnvironment=B=2", {{"B", "2"}}},
      {"Environment=A=1\nEnvironment=A=2", {{"A", "1"}, {"A", "2"}}},
      {"Environment=A=$B ${C}", {{"A", "$B"}}},
      {"PassEnvironment=A B\nPassEnvironment=C",
       {{"A", std::nullopt}, {"B", std::nullopt}, {"C", std::nullopt}}},
      {"PassEnvironment=A\nPassEnvironment=\nEnvironment=B=1", {{"B", "1"}}},
      {"# Environment=A=1\n\n;x\nExecStart=/bin/x A=1", {}},
      {"[Unit]\n[Service]\nEnvironment=A=1\r\n[Install]\n", {{"A", "1"}}},
  }));
  CAPTURE(text);
  CHECK(variables(parse_unit(text)) == expected);
}

TEST_CASE("the place of a unit's value is inside its quotes, on whatever line it stands",
          "[deployments][systemd]") {
  const SystemdUnit unit = parse_unit("Environment=A=1 \"B=x y\" \\\n  C='z'\nEnvironment=\"D=a\\tb\" 'E='");
  REQUIRE(unit.environment.variables.size() == 5);
  CHECK(value_position(unit.environment, 0) == Position{2, 15});
  CHECK(value_position(unit.environment, 1) == Position{2, 20});
  CHECK(raw_value(unit.environment, 1) == "x y");
  CHECK(value_position(unit.environment, 2) == Position{3, 6});
  CHECK(raw_value(unit.environment, 2) == "z");
  CHECK(value_position(unit.environment, 3) == Position{4, 16});
  CHECK(raw_value(unit.environment, 3) == "a\\tb");
  CHECK(unit.environment.variables[1].origin.encoding == ValueEncoding::verbatim);
  CHECK(unit.environment.variables[3].origin.encoding == ValueEncoding::opaque);
  const Document& document = *unit.environment.document;
  CHECK(document.text(unit.environment.variables[2].origin.key) == "C");
  CHECK(document.kind() == SourceKind::systemd);
}

TEST_CASE("a unit names the files of its environment", "[deployments][systemd]") {
  const SystemdUnit unit =
      parse_unit("EnvironmentFile=/etc/a\nEnvironmentFile= -/etc/b c\nEnvironmentFile=-/run/%%d/*.env\n");
  CHECK(paths(unit) == std::vector<std::string>{"/etc/a", "-/etc/b c", "-/run/%d/*.env"});
  const Document& document = *unit.environment.document;
  CHECK(document.position(unit.files[1].origin.place()) == Position{3, 19});
  CHECK(document.text(unit.files[1].origin.value) == "/etc/b c");
  CHECK(paths(parse_unit("EnvironmentFile=/a\nEnvironmentFile=\nEnvironmentFile=/b")) ==
        std::vector<std::string>{"/b"});
}

TEST_CASE("a unit names what is unset", "[deployments][systemd]") {
  const SystemdUnit unit = parse_unit("UnsetEnvironment=A B=1\nUnsetEnvironment='C=x y'");
  REQUIRE(unit.unset.size() == 3);
  CHECK_FALSE(unit.unset[0].value);
  CHECK(unit.unset[1].value == "1");
  CHECK(unit.unset[2].value == "x y");
  CHECK(parse_unit("UnsetEnvironment=A\nUnsetEnvironment=").unset.empty());
}

TEST_CASE("what systemd ignores is a warning where it stands", "[deployments][systemd]") {
  const auto [text, code, position] = GENERATE(table<std::string, std::string, Position>({
      {"Environment=A=1 \"B=hunter2", "systemd-quoting", Position{2, 17}},
      {"Environment=A=hunter2\\q", "systemd-quoting", Position{2, 22}},
      {"Environment=A=\\x00hunter2", "systemd-quoting", Position{2, 15}},
      {"Environment=A=1 hunter2", "systemd-assignment", Position{2, 17}},
      {"Environment=1A=hunter2", "systemd-assignment", Position{2, 13}},
      {"Environment=A.B=hunter2", "systemd-assignment", Position{2, 13}},
      {"Environment=A=hunter2\\a", "systemd-assignment", Position{2, 13}},
      {"PassEnvironment=A=hunter2", "systemd-assignment", Position{2, 17}},
      {"UnsetEnvironment=hunter2-", "systemd-assignment", Position{2, 18}},
      {"EnvironmentFile=hunter2", "systemd-path", Position{2, 17}},
      {"EnvironmentFile=\"/hunter2\"", "systemd-path", Position{2, 17}},
      {"Environment=A=hunter2%i", "systemd-specifier", Position{2, 22}},
      {"EnvironmentFile=/etc/%n.env", "systemd-specifier", Position{2, 22}},
      {"  hunter2", "systemd-syntax", Position{2, 3}},
      {"=hunter2", "systemd-syntax", Position{2, 1}},
      {"[Unit]\nEnvironment=A=hunter2", "systemd-section", Position{3, 13}},
  }));
  CAPTURE(text);
  const SystemdUnit unit = parse_unit(text);
  const Diagnostic& problem = only_diagnostic(unit.environment);
  CHECK(to_string(problem.code) == code);
  CHECK(problem.severity == Severity::warning);
  CHECK(problem.position() == position);
  CHECK(describe(problem).find("hunter2") == std::string::npos);
}

TEST_CASE("what stands before a mistake in a unit's line counts", "[deployments][systemd]") {
  CHECK(variables(parse_unit("Environment=A=1 \"B=2")) == VariableRows{{"A", "1"}});
  CHECK(variables(parse_unit("Environment=A=1 x B=2")) == VariableRows{{"A", "1"}, {"B", "2"}});
  CHECK(variables(parse_unit("Environment=A=%i-x")) == VariableRows{{"A", "%i-x"}});
}

TEST_CASE("a section's line without its bracket is refused", "[deployments][systemd]") {
  const SystemdUnit unit = parse_systemd_unit("x.service", "[Service\nEnvironment=A=1\n");
  REQUIRE_FALSE(unit.environment.diagnostics.empty());
  const Diagnostic& problem = unit.environment.diagnostics.front();
  CHECK(problem.code == DiagnosticCode::systemd_syntax);
  CHECK(problem.severity == Severity::error);
  CHECK(problem.position() == Position{1, 1});
  CHECK(unit.environment.variables.empty());
}

TEST_CASE("a unit of very many continued lines is read quickly", "[deployments][systemd]") {
  std::string text = "Environment=";
  for (int i = 0; i < 100'000; ++i) text += "A=1 \\\n";
  CHECK(parse_unit(text).environment.variables.size() == 100'000);
}
