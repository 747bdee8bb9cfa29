#include <algorithm>
#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <string>
#include <utility>

#include "cli/json_schema.hpp"
#include "cli/program.hpp"

using namespace signalr_config::test;
using Catch::Contains;
using Catch::StartsWith;
using nlohmann::json;

namespace {

namespace fs = std::filesystem;

const std::string settings = R"({
  "Azure": {
    "SignalR": {
      "ConnectionString": {
        "west": "Endpoint=https://west.service.signalr.net;AuthType=azure.msi;Version=1.0;",
        "east:secondry": "Endpoint=https://east.service.signalr.net;AuthType=azure.msi;Version=1.0;"
      }
    }
  }
}
)";

const std::string obsolete = R"({
  "Azure:SignalR:ConnectionString": "Endpoint=https://a.service.signalr.net;AuthType=aad;Version=1.0;"
}
)";

ProgramResult lint(const Sandbox& box, std::vector<std::string> arguments) {
  arguments.insert(arguments.begin(), "lint");
  arguments.emplace_back(".");
  return run_program(box.call(std::move(arguments)));
}

std::string read(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::string joined(const std::vector<std::string>& lines) {
  std::string text;
  for (const std::string& line : lines) text += line + "\n";
  return text;
}

}  // namespace

TEST_CASE("lint shows the line, the place and the hint") {
  const Sandbox box;
  box.write("app/appsettings.json", settings);
  const ProgramResult result = lint(box, {});
  CHECK(result.exit_code == 1);
  CHECK(result.err.empty());
  CHECK(
      result.out ==
      R"(appsettings.json:6:10: warning: 'secondry' is not an endpoint type: the endpoint is a Primary named 'east:secondry' [ASRS301 endpoint-type-unknown]
  |
6 |         "east:secondry": "Endpoint=https://east.service.signalr.net;AuthType=azure.msi;Version=1.0;"
  |          ^^^^^^^^^^^^^
  = hint: Did you mean east:secondary?
  = in: Production

1 warning in 1 of 1 file.
)");
}

TEST_CASE("lint's JSON, its rules and its baseline keep to their schemas") {
  const Sandbox box;
  box.write("app/appsettings.json", settings);
  const json report = json::parse(lint(box, {"--format", "json"}).out);
  CHECK(joined(schema_violations(read_schema("lint-v1.schema.json"), report)).empty());
  CHECK(report["findings"].size() == 1);
  const json rules = json::parse(run_program(box.call({"rules", "--format", "json"})).out);
  CHECK(joined(schema_violations(read_schema("rules-v1.schema.json"), rules)).empty());
  lint(box, {"--baseline", "known.json", "--update-baseline"});
  const json baseline = json::parse(read(box.path() / "app/known.json"));
  CHECK(joined(schema_violations(read_schema("lint-baseline-v1.schema.json"), baseline)).empty());
}

TEST_CASE("SARIF keeps to its schema") {
  const Sandbox box;
  box.write("app/appsettings.json", settings);
  box.write("app/b c/appsettings.json", "{ // signalr-config: ignore ASRS301 -- so\n" + settings.substr(1));
  box.write("app/bad/appsettings.json", "{");
  std::ifstream file(SIGNALR_CONFIG_SARIF_SCHEMA);
  const json schema = json::parse(file);
  const json report = json::parse(lint(box, {"--select", "ALL", "--format", "sarif"}).out);
  CHECK(joined(schema_violations(schema, report)).empty());
  REQUIRE_FALSE(report["runs"][0]["results"].empty());
  // And the check can fail.
  json wrong = report;
  wrong["runs"][0]["results"][0]["level"] = "fatal";
  CHECK_FALSE(schema_violations(schema, wrong).empty());
}

TEST_CASE("several formats are written at once, each to its file") {
  const Sandbox box;
  box.write("app/appsettings.json", settings);
  const ProgramResult result =
      lint(box, {"--format", "concise", "--output", "sarif=out.sarif", "--output", "junit=x.xml"});
  CHECK_THAT(result.out, StartsWith("appsettings.json:6:10: warning ASRS301 "));
  CHECK_THAT(read(box.path() / "app/out.sarif"), Contains("\"2.1.0\""));
  CHECK_THAT(read(box.path() / "app/x.xml"), Contains("<testsuites"));
  CHECK(lint(box, {"--output", "xml=x"}).exit_code == 2);
  CHECK(lint(box, {"--output", "sarif"}).exit_code == 2);
  CHECK(lint(box, {"--output", "sarif=no/such/directory.sarif"}).exit_code == 3);
}

TEST_CASE("in GitHub Actions annotations follow the text unless a format is given") {
  const Sandbox box;
  box.write("app/appsettings.json", settings);
  ProgramCall call = box.call({"lint", "."});
  call.environment["GITHUB_ACTIONS"] = "true";
  CHECK_THAT(run_program(call).out, StartsWith("appsettings.json:6:10") && Contains("\n::warning file="));
  call.arguments.insert(call.arguments.end(), {"--format", "concise"});
  CHECK_THAT(run_program(call).out, !Contains("::warning"));
}

TEST_CASE("a baseline leaves out what it knows, also when lines move, and says what is gone") {
  const Sandbox box;
  box.write("app/appsettings.json", settings);
  CHECK(lint(box, {"--baseline", "known.json", "--update-baseline"}).exit_code == 0);
  box.write("app/appsettings.json", "\n\n" + settings);
  CHECK(lint(box, {"--baseline", "known.json"}).exit_code == 0);
  box.write("app/appsettings.json", "{}");
  CHECK_THAT(lint(box, {"--baseline", "known.json"}).err,
             Contains("ASRS301") && Contains("not found any more"));
  CHECK(lint(box, {"--baseline", "other.json"}).exit_code == 2);
  box.write("app/other.json", "[]");
  CHECK(lint(box, {"--baseline", "other.json"}).exit_code == 2);
  CHECK(lint(box, {"--update-baseline"}).exit_code == 2);
}

TEST_CASE("lint --add-ignores writes comments that silence what is found, and nothing else") {
  const Sandbox box;
  box.write("app/appsettings.json", settings);
  CHECK(lint(box, {"--add-ignores"}).exit_code == 0);
  std::string expected = settings;
  expected.insert(expected.find("        \"east"), "        // signalr-config: ignore ASRS301\n");
  CHECK(read(box.path() / "app/appsettings.json") == expected);
  CHECK(lint(box, {}).exit_code == 0);
}

TEST_CASE("lint --add-ignores leaves a line that goes on as it is, and says so") {
  const Sandbox box;
  fs::create_directories(box.path() / "app/.git");  // of which git says nothing: every file counts
  const std::string key = connection_string("a");
  const std::string script = "az set \\\n  \"" + key + "\"\nx=\"" + key + "\"\n";
  box.write("app/deploy.sh", script);
  const ProgramResult result = lint(box, {"--select", "ASRS401", "--add-ignores"});
  CHECK(result.exit_code == 1);
  CHECK_THAT(result.err, Contains("deploy.sh: line 2 may be in a place that can have no comment\n") &&
                             Contains("Silenced 1 finding in 1 file."));
  std::string expected = script;
  expected.insert(expected.find("x="), "# signalr-config: ignore ASRS401\n");
  CHECK(read(box.path() / "app/deploy.sh") == expected);
}

TEST_CASE("lint --fix makes only what leaves the outcome as it is, and keeps everything else of the file") {
  const Sandbox box;
  box.write("app/a/appsettings.json", obsolete);
  box.write("app/b/appsettings.json", settings);
  fs::permissions(box.path() / "app/a/appsettings.json", static_cast<fs::perms>(0640));
  const ProgramResult result = lint(box, {"--fix"});
  CHECK(
      result.err ==
      "Fixed 1 finding in 1 file.\nOnly --unsafe-fixes would mend 1 finding: it changes what is resolved.\n");
  std::string expected = obsolete;
  expected.replace(expected.find("aad"), 3, "azure.msi");
  CHECK(read(box.path() / "app/a/appsettings.json") == expected);
  CHECK(fs::status(box.path() / "app/a/appsettings.json").permissions() == static_cast<fs::perms>(0640));
  CHECK(read(box.path() / "app/b/appsettings.json") == settings);
  CHECK(lint(box, {"--unsafe-fixes"}).err == "Fixed 1 finding in 1 file.\n");
  expected = settings;
  expected.replace(expected.find("secondry"), 8, "secondary");
  CHECK(read(box.path() / "app/b/appsettings.json") == expected);
}

TEST_CASE("lint --diff writes a patch and no file") {
  const Sandbox box;
  box.write("app/appsettings.json", settings);
  CHECK(lint(box, {"--diff"}).exit_code == 0);
  const ProgramResult result = lint(box, {"--diff", "--unsafe-fixes"});
  CHECK(result.exit_code == 1);
  CHECK_THAT(result.out, StartsWith("--- a/appsettings.json\n+++ b/appsettings.json\n@@ -3,7 +3,7 @@\n") &&
                             Contains("\n-        \"east:secondry\"") &&
                             Contains("\n+        \"east:secondary\""));
  CHECK(read(box.path() / "app/appsettings.json") == settings);
}

TEST_CASE("a patch is masked on a terminal") {
  const Sandbox box;
  box.write("app/appsettings.json", R"({"Azure:SignalR:ConnectionString:a:secondry": ")" +
                                        connection_string("a", "hunter2") + "\"}\n");
  const ProgramCall call = box.call({"lint", "--diff", "--unsafe-fixes", "."});
  CHECK_THAT(run_program_on_terminal(call).out, Contains("AccessKey=***") && !Contains("hunter2"));
  ProgramCall whole = call;
  whole.arguments.emplace_back("--show-secrets");
  CHECK_THAT(run_program_on_terminal(whole).out, Contains("hunter2"));
}

TEST_CASE("the fixed text of standard input goes to standard output, the findings elsewhere") {
  const Sandbox box;
  // The name alone says that there is a text; and it is one file, however it is written.
  const auto arguments = GENERATE(std::vector<std::string>{"appsettings.json", "-"},
                                  std::vector<std::string>{"./appsettings.json"});
  ProgramCall call = box.call({"lint", "--fix", "--stdin-filename"});
  call.arguments.insert(call.arguments.end(), arguments.begin(), arguments.end());
  call.input = obsolete;
  const ProgramResult result = run_program(call);
  std::string expected = obsolete;
  expected.replace(expected.find("aad"), 3, "azure.msi");
  CHECK(result.out == expected);
  CHECK_THAT(result.err, Contains("Fixed 1 finding") && Contains("No findings"));
  CHECK_FALSE(fs::exists(box.path() / "app/appsettings.json"));
}

TEST_CASE("rules are listed and shown") {
  const Sandbox box;
  CHECK_THAT(run_program(box.call({"rules"})).out, Contains("\nASRS301  endpoint-type-unknown"));
  CHECK_THAT(run_program(box.call({"rules", "asrs301"})).out, StartsWith("ASRS301 endpoint-type-unknown\n"));
  const ProgramResult unknown = run_program(box.call({"rules", "endpoint-type-unknow"}));
  CHECK(unknown.exit_code == 2);
  CHECK_THAT(unknown.err, Contains("Did you mean endpoint-type-unknown?"));
}

TEST_CASE("SARIF and annotations name files from the top of their working tree, wherever the command runs") {
  const Sandbox box;
  box.write("app/.git/HEAD", "ref: refs/heads/main\n");
  box.write("app/src/Chat/appsettings.json", settings);
  const auto run = [&](const std::string& directory, const std::string& format) {
    ProgramCall call = box.call({"lint", "--select", "ASRS301", "--format", format, box.path() / "app/src"});
    call.directory = box.path() / directory;
    if (directory == "app/src") call.arguments.back() = ".";
    if (directory == "app") call.arguments.back() = "src";
    return run_program(call).out;
  };
  const json first = json::parse(run("app", "sarif"))["runs"][0]["results"][0];
  CHECK(first["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "src/Chat/appsettings.json");
  for (const std::string directory : {"app/src", "."}) {
    const json other = json::parse(run(directory, "sarif"))["runs"][0]["results"][0];
    CHECK(other["locations"] == first["locations"]);
    CHECK(other["partialFingerprints"] == first["partialFingerprints"]);
    CHECK_THAT(run(directory, "github"), StartsWith("::warning file=src/Chat/appsettings.json,line=6"));
  }
}

TEST_CASE("SARIF says where rules are explained, and under which category a run is kept") {
  const Sandbox box;
  box.write("app/appsettings.json", settings);
  const json run = json::parse(lint(box, {"--format", "sarif"}).out)["runs"][0];
  CHECK_THAT(run["tool"]["driver"]["informationUri"].get<std::string>(), StartsWith("https://"));
  CHECK_THAT(run["tool"]["driver"]["rules"][0]["helpUri"].get<std::string>(), StartsWith("https://"));
  CHECK(run["automationDetails"]["id"] == "signalr-config/");
}

TEST_CASE("files of a repository within another are named from the top of the outer one") {
  const Sandbox box;
  const std::string option = R"({"Azure:SignalR:ServerStickyMode": "Requird"})";
  for (const char* const directory : {"app/.git/x", "app/inner/.git/x"}) box.write(directory, "");
  box.write("app/appsettings.json", option);
  box.write("app/inner/src/appsettings.json", option);
  const auto annotations = [&](const std::string& directory, const std::string& path) {
    ProgramCall call = box.call({"lint", "--format", "github", path});
    call.directory = box.path() / directory;
    return run_program(call).out;
  };
  for (const auto& [directory, path] : {std::pair{"app", "."}, {"app/inner", ".."}, {".", "app"}}) {
    CAPTURE(directory, path);
    CHECK_THAT(annotations(directory, path), Contains("file=appsettings.json,") &&
                                                 Contains("file=inner/src/appsettings.json,") &&
                                                 !Contains("file=src/"));
  }
  CHECK_THAT(annotations("app/inner/src", "."), Contains("file=src/appsettings.json,"));
}
