#include <catch2/catch.hpp>
#include <string>

#include "cli/json_schema.hpp"
#include "cli/program.hpp"

using namespace signalr_config::test;
using Catch::Contains;

namespace {

constexpr const char* misspelt =
    R"({"Azure":{"SignalR":{"ConnectionString":{"east:secondry":"Endpoint=https://a.service.signalr.net;AuthType=azure.msi;Version=1.0;"}}}})";

ProgramResult lint(const Sandbox& box, std::vector<std::string> arguments) {
  arguments.insert(arguments.begin(), "lint");
  return run_program(box.call(std::move(arguments)));
}

// An application with one finding, ASRS301, and these settings.
void write_project(const Sandbox& box, const std::string& settings) {
  box.write("app/src/appsettings.json", misspelt);
  box.write("app/.signalr-config.yaml", settings);
}

bool is_found(const ProgramResult& result) { return result.out.find("ASRS301") != std::string::npos; }

}  // namespace

TEST_CASE("rules are chosen on the command line by id, beginning or name") {
  const Sandbox box;
  box.write("app/src/appsettings.json", misspelt);
  CHECK(is_found(lint(box, {"."})));
  CHECK_FALSE(is_found(lint(box, {"--ignore", "ASRS3", "."})));
  CHECK_FALSE(is_found(lint(box, {"--ignore", "ASRS1,endpoint-type-unknown", "."})));
  CHECK_FALSE(is_found(lint(box, {"--select", "ASRS1", "."})));
  CHECK(is_found(lint(box, {"--select", "ASRS1", "--extend-select", "asrs301", "."})));
  CHECK(is_found(lint(box, {"--select", "ALL", "."})));
}

TEST_CASE("a rule that is not known is an error, with the one that was meant") {
  const Sandbox box;
  const ProgramResult result = lint(box, {"--select", "endpoint-tpe-unknown"});
  CHECK(result.exit_code == 2);
  CHECK_THAT(result.err, Contains("--select: unknown rule endpoint-tpe-unknown") &&
                             Contains("Did you mean endpoint-type-unknown?"));
  CHECK(lint(box, {"--severity", "ASRS301"}).exit_code == 2);
  CHECK(lint(box, {"--severity", "ASRS301=fatal"}).exit_code == 2);
  CHECK(lint(box, {"--ignore", ""}).exit_code == 2);
}

TEST_CASE("the exit code counts findings from a severity on") {
  const Sandbox box;
  box.write("app/src/appsettings.json", misspelt);
  const std::vector<std::string> only{"--select", "ASRS301", "."};
  const auto code = [&](std::vector<std::string> arguments) {
    arguments.insert(arguments.end(), only.begin(), only.end());
    return lint(box, arguments).exit_code;
  };
  CHECK(code({}) == 1);
  CHECK(code({"--fail-on", "warning"}) == 1);
  CHECK(code({"--fail-on", "error"}) == 0);
  CHECK(code({"--fail-on", "never"}) == 0);
  CHECK(code({"--severity", "ASRS301=error", "--fail-on", "error"}) == 1);
  CHECK(code({"--severity", "ASRS3=info"}) == 0);
  CHECK(code({"--severity", "ASRS3=info", "--fail-on", "info"}) == 1);
  CHECK(code({"--fail-on", "sometimes"}) == 2);
}

TEST_CASE("the nearest settings file of each file holds") {
  const Sandbox box;
  write_project(box, "ignore: [ASRS301]\n");
  box.write("app/other/appsettings.json", misspelt);
  box.write("app/other/.signalr-config.yaml", "severity: {ASRS301: error}\n");
  const ProgramResult result = lint(box, {"."});
  CHECK_THAT(result.out,
             Contains("other/appsettings.json:1:43: error:") && !Contains("src/appsettings.json"));
  CHECK_THAT(lint(box, {"--isolated", "."}).out, Contains("src/appsettings.json:1:43: warning:"));
  CHECK_THAT(lint(box, {"--severity", "ASRS301=info", "."}).out,
             Contains("other/appsettings.json:1:43: info:"));
}

TEST_CASE("settings can extend others, exclude files, and silence rules in some") {
  const Sandbox box;
  write_project(box, "extend: shared/base.yaml\n");
  box.write("app/shared/base.yaml", "ignore: [ASRS301]\n");
  CHECK_FALSE(is_found(lint(box, {"."})));
  write_project(box, "exclude: [src/]\n");
  CHECK_FALSE(is_found(lint(box, {"."})));
  CHECK(is_found(lint(box, {"src/appsettings.json"})));
  write_project(box, "per-file-ignores: {\"src/**\": [ASRS3]}\n");
  CHECK_FALSE(is_found(lint(box, {"."})));
  CHECK_FALSE(is_found(lint(box, {"src/appsettings.json"})));
  write_project(box, "fail-on: error\nselect: [ASRS301]\n");
  CHECK(lint(box, {"."}).exit_code == 0);
  CHECK(lint(box, {"--fail-on", "warning", "."}).exit_code == 1);
}

TEST_CASE("settings say which host reads a directory") {
  const Sandbox box;
  write_project(box, "host: functions\n");
  CHECK_FALSE(is_found(lint(box, {"--select", "ASRS301", "."})));
  CHECK(is_found(lint(box, {"--select", "ASRS301", "--host", "aspnetcore", "."})));
}

TEST_CASE("settings that are wrong are no answer, and say where") {
  const Sandbox box;
  write_project(box, "secretsId: a\nsevrity: {ASRS301: error}\nignore: [ASRS9]\n");
  const ProgramResult result = lint(box, {"."});
  CHECK(result.exit_code == 2);
  CHECK(result.out.empty());
  CHECK_THAT(result.err, Contains(".signalr-config.yaml:2:1: error: unknown key 'sevrity'") &&
                             Contains("Did you mean severity?") &&
                             Contains(".signalr-config.yaml:3:10: error:"));
  CHECK(lint(box, {"--isolated", "--select", "ASRS301", "."}).exit_code == 1);
}

TEST_CASE("settings may be called .signalr-config.yml, and the other name comes first") {
  const Sandbox box;
  box.write("app/src/appsettings.json", misspelt);
  box.write("app/.signalr-config.yml", "severity: {ASRS301: error}\n");
  CHECK_THAT(lint(box, {}).out, Contains(": error: "));
  CHECK_THAT(lint(box, {"--show-settings", "src"}).out, Contains("settings   .signalr-config.yml\n"));
  CHECK_THAT(lint(box, {"--list-files"}).out, !Contains(".signalr-config"));
  box.write("app/.signalr-config.yaml", "ignore: [ASRS301]\n");
  CHECK_FALSE(is_found(lint(box, {})));
}

TEST_CASE("the settings of a path are shown with their files") {
  const Sandbox box;
  write_project(box, "select: [ASRS301]\nseverity: {ASRS301: error}\nfail-on: error\nexclude: [old/]\n");
  CHECK(lint(box, {"--show-settings", "src/appsettings.json"}).out ==
        "src/appsettings.json\n"
        "  settings   .signalr-config.yaml\n"
        "  fail-on    error\n"
        "  exclude    old/\n"
        "  error      ASRS301 endpoint-type-unknown\n");
}

TEST_CASE("the schema of settings accepts what the program accepts") {
  const auto schema = read_schema("settings-v1.schema.json");
  using Json = nlohmann::json;
  CHECK(schema_violations(
            schema,
            Json::parse(
                R"({"secretsId": "a", "baseline": "known.json", "extend": ["base.yaml"], "select": ["ALL"],
    "extend-select": "ASRS1", "ignore": ["ASRS301", "endpoint-missing"], "severity": {"ASRS301": "info"},
    "fail-on": "never", "per-file-ignores": {"tests/**": ["ASRS3"]}, "exclude": ["generated/"],
    "host": "functions-isolated", "policies": ["entra-only"]})"))
            .empty());
  for (const char* wrong : {R"({"sevrity": {}})", R"({"baseline": ["a"]})", R"({"select": {"a": 1}})",
                            R"({"severity": {"ASRS301": "fatal"}})", R"({"fail-on": "sometimes"})",
                            R"({"host": "iis"})", R"({"exclude": [1]})", R"({"per-file-ignores": ["ASRS3"]})",
                            R"({"policies": {"entra-only": 1}})", "[]"}) {
    INFO(wrong);
    CHECK_FALSE(schema_violations(schema, Json::parse(wrong)).empty());
  }
}
