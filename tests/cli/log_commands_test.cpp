#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <sstream>

#include "cli/program.hpp"

// Whoever keeps a log takes some lines in it for commands: Azure Pipelines `##vso[...]` and TeamCity
// `##teamcity[...]` anywhere, GitHub `##[...]` anywhere and `::command::` at the beginning of a line, after
// blanks too. Names from files must not make one, in no format.

using namespace signalr_config::test;
using Catch::Contains;

namespace {

namespace fs = std::filesystem;

const std::vector<std::string> commands{"##vso[task.setvariable variable=tag]x",
                                        "##VSO[task.complete]",
                                        "##[error]x",
                                        "##teamcity[buildStop]",
                                        "::set-output name=tag::x",
                                        "  ::add-mask::x",
                                        "\xC2\xA0::warning::x",
                                        "a ##vso[x]"};

// The annotations that lint writes itself begin in this way.
bool is_own_annotation(const std::string& line) {
  for (const char* const own : {"::error file=", "::warning file=", "::notice file=", "::error title=",
                                "::warning title=", "::notice title="}) {
    if (line.starts_with(own)) return true;
  }
  return false;
}

bool is_command(const std::string& line) {
  for (std::size_t at = line.find("##"); at != std::string::npos; at = line.find("##", at + 1)) {
    const std::size_t end =
        std::min(line.find_first_not_of("abcdefghijklmnopqrstuvwxyzVSO", at + 2), line.size());
    if (end < line.size() && line[end] == '[') return true;
  }
  const std::size_t begin = line.find_first_not_of(" \t\xC2\xA0");
  return begin != std::string::npos && line.compare(begin, 2, "::") == 0 && !is_own_annotation(line);
}

void check_text(const std::string& text) {
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) {
    INFO(line);
    CHECK_FALSE(is_command(line));
  }
}

// The name must be there in some form, or nothing was tried.
void check(const ProgramCall& call) {
  const ProgramResult result = run_program(call);
  CAPTURE(call.arguments, result.err.substr(0, 500));
  CHECK(result.signal == 0);
  check_text(result.out);
  check_text(result.err);
}

std::string quoted(std::string text) { return "\"" + text + "\""; }

std::vector<std::vector<std::string>> calls_on(const std::string& path) {
  std::vector<std::vector<std::string>> calls{
      {"resolve", path},
      {"resolve", path, "--json"},
      {"resolve", path, "-e", "Staging"},
      {"resolve", path, "--registration", "x"},
      {"show", path},
      {"show", path, "--json"},
      {"explain", "Azure", path},
      {"explain", "Azure", path, "--json"},
      {"explain", "nothing", path},
      {"explain", "--credential", path},
      {"connection-string", "migrate", "--auth", "default", path},
      {"connection-string", "migrate", "--auth", "default", path, "--json"},
      {"export", "--to", "dotenv", "-o", "/dev/null", path},
      {"secrets", "list", "--project", path},
      {"secrets", "path", "--project", path}};
  for (const char* const format : {"text", "json", "markdown"})
    calls.push_back({"diff", "empty", path, "--format", format});
  for (const char* const format : {"text", "concise", "json", "jsonl", "sarif", "github", "junit"})
    calls.push_back({"lint", "--select", "ALL", "--format", format, path});
  for (const char* const option : {"--list-files", "--show-settings", "--diff"})
    calls.push_back({"lint", "--select", "ALL", option, path});
  return calls;
}

void check_all(const Sandbox& box, const std::string& path) {
  fs::create_directories(box.path() / "app/empty");
  for (const auto& arguments : calls_on(path)) check(box.call(arguments));
  ProgramCall actions = box.call({"lint", "--select", "ALL", path});
  actions.environment["GITHUB_ACTIONS"] = "true";
  check(actions);
}

// One endpoint and what lint finds something wrong with, named in every place.
std::string settings(const std::string& name) {
  return "{\"Azure\": {\"SignalR\": {\"ConnectionString\": {" + quoted(name) + ": " +
         quoted(connection_string("a")) + ", " + quoted("b" + name + ":seconday") + ": " +
         quoted(connection_string("b")) + "}, " + quoted(name) + ": \"x\", " + quoted("Endpoint" + name) +
         ": \"y\"}}}";
}

}  // namespace

TEST_CASE("the name of a directory commands no log") {
  for (const std::string& command : commands) {
    INFO(command);
    const Sandbox box;
    box.write("app/" + command + "/appsettings.json", settings("a"));
    box.write("app/" + command + "/appsettings.Broken.json", "{");
    box.write("app/" + command + "/a.csproj", "<Project><UserSecretsId>a</UserSecretsId></Project>");
    check_all(box, command);
    check_all(box, ".");
  }
}

TEST_CASE("the name of a file or of an environment commands no log") {
  for (const std::string& command : commands) {
    INFO(command);
    const Sandbox box;
    box.write("app/appsettings.json", settings("a"));
    box.write("app/appsettings." + command + ".json", settings("b"));
    box.write("app/" + command + ".service",
              "[Service]\nEnvironment=Azure__SignalR__X=y\nEnvironmentFile=/x\n");
    box.write("app/" + command, settings("a"));
    check_all(box, ".");
    check_all(box, command);
    check(box.call({"resolve", "-e", command}));
    check(box.call({"resolve", "-e", command, "--json"}));
    check(box.call({"lint", command + "/nothing"}));
  }
}

TEST_CASE("the name of an endpoint, a key or a container commands no log") {
  for (const std::string& command : commands) {
    INFO(command);
    const Sandbox box;
    box.write("app/appsettings.json", settings(command));
    box.write("app/deploy/compose.yaml", "services:\n  " + quoted(command) + ":\n    environment:\n      " +
                                             quoted("Azure__SignalR__" + command) + ": y\n  other" +
                                             ": {environment: {Azure__SignalR__ConnectionString: " +
                                             quoted(connection_string("c")) + "}}\n");
    check_all(box, ".");
    check_all(box, "deploy/compose.yaml");
    check(box.call({"resolve", "deploy/compose.yaml", "--service", "x" + command}));
    check(box.call({"explain", command}));
    check(box.call({"resolve", command}));
    check(box.call({command}));
    check(box.call({"resolve", "--" + command}));
  }
}

TEST_CASE("data that programs read keeps a name that a log would take for a command") {
  const Sandbox box;
  box.write("app/appsettings.json", settings("##vso[task.complete]x"));
  const ProgramResult result = run_program(box.call({"resolve", "--json", "--no-process-env"}));
  CHECK_THAT(result.out, Contains("\\u0023#vso[task.complete]x"));
}
