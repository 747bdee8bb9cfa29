#include <sys/stat.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <string>

#include "cli/program.hpp"
#include "support/git.hpp"

using namespace signalr_config::test;
using Catch::Contains;

namespace {

// Settings with one endpoint whose type is misspelt: a warning, ASRS301, at 1:43.
std::string misspelt(const std::string& host = "a") {
  return R"({"Azure":{"SignalR":{"ConnectionString":{"east:secondry":"Endpoint=https://)" + host +
         R"(.service.signalr.net;AuthType=azure.msi;Version=1.0;"}}}})";
}

ProgramResult lint(const Sandbox& box, std::vector<std::string> arguments, const std::string& input = {}) {
  arguments.insert(arguments.begin(), {"lint", "--select", "ASRS301"});
  ProgramCall call = box.call(std::move(arguments));
  call.input = input;
  return run_program(call);
}

std::string listed(const Sandbox& box, std::vector<std::string> arguments) {
  arguments.insert(arguments.begin(), "--list-files");
  return lint(box, std::move(arguments)).out;
}

}  // namespace

TEST_CASE(
    "lint looks at what it is given of the repository, and shows paths as seen from the current directory") {
  const Sandbox box;
  git(box.path(), {"init", "-q"});
  box.write(".git/HEAD", "ref: refs/heads/main\n");
  box.write("app/x.txt", "");
  box.write("other/appsettings.json", misspelt());
  CHECK(lint(box, {}).exit_code == 0);
  const ProgramResult result = lint(box, {".."});
  CHECK(result.exit_code == 1);
  CHECK_THAT(result.out, Contains("../other/appsettings.json:1:43: warning:") && Contains("ASRS301"));
}

TEST_CASE("without a repository lint looks at the current directory") {
  const Sandbox box;
  box.write("app/appsettings.json", misspelt());
  box.write("other/appsettings.json", misspelt());
  const ProgramResult result = lint(box, {});
  CHECK_THAT(result.out, Contains("appsettings.json:1:43: warning:") && !Contains("other"));
}

TEST_CASE("a pattern that matches nothing and a path at which nothing is are no input") {
  const Sandbox box;
  box.write("app/appsettings.json", misspelt());
  const ProgramResult pattern = lint(box, {"*.yaml"});
  CHECK(pattern.exit_code == 2);
  CHECK(pattern.out.empty());
  CHECK_THAT(pattern.err, Contains("error: no file matches *.yaml"));
  const ProgramResult path = lint(box, {"apsettings.json"});
  CHECK(path.exit_code == 2);
  CHECK_THAT(path.err, Contains("no such file") && Contains("Did you mean appsettings.json?"));
}

TEST_CASE("patterns match as in a shell") {
  const Sandbox box;
  for (const char* file : {"app/a/appsettings.json", "app/b/appsettings.json", "app/b/c/appsettings.json"}) {
    box.write(file, misspelt());
  }
  CHECK(listed(box, {"**/appsettings.json"}) ==
        "a/appsettings.json json\nb/appsettings.json json\nb/c/appsettings.json json\n");
  CHECK(listed(box, {"{a,x}/*.json"}) == "a/appsettings.json json\n");
  CHECK(listed(box, {"[b-z]/**/a?psettings.json"}) == "b/appsettings.json json\nb/c/appsettings.json json\n");
}

TEST_CASE("what is given twice is read once") {
  const Sandbox box;
  box.write("app/a/appsettings.json", misspelt());
  CHECK(listed(box, {"a", "./a/appsettings.json", "a/*.json", "."}) == "a/appsettings.json json\n");
}

TEST_CASE("files are told by name and content, and what has nothing to do with SignalR is left alone") {
  const Sandbox box;
  box.write("app/appsettings.json", "{}");
  box.write("app/compose.yaml", "services:\n  web:\n    image: a\n    environment: {Azure__SignalR__X: b}\n");
  box.write("app/other-compose.yaml",
            "services:\n  web:\n    image: a\n    environment: {Azure__SignalR__X: b}\n");
  box.write("app/unrelated.yaml", "services: {web: {image: a}}");
  box.write("app/unrelated.json", "{ not even JSON");
  box.write("app/Dockerfile", "FROM scratch\n");
  box.write("app/package.json", R"({"dependencies": {"@microsoft/signalr": "8"}})");
  box.write("app/Program.cs", "// \"" + connection_string("a") + "\"");
  box.write("app/Other.cs", "// SignalR");
  CHECK(listed(box, {"."}) ==
        "Program.cs text\nappsettings.json json\ncompose.yaml compose\nother-compose.yaml compose\n");
}

TEST_CASE("a template is passed over with a note") {
  const Sandbox box;
  box.write("app/deployment.yaml", "env:\n- name: Azure__SignalR__X\n  value: {{ .Values.x }}\n");
  box.write("app/.github/workflows/ci.yml", "on: push\nenv: {Azure__SignalR__X: \"${{ secrets.X }}\"}\n");
  const ProgramResult result = lint(box, {"--list-files", "."});
  CHECK(result.out == ".github/workflows/ci.yml github-actions\n");
  CHECK(result.err == "note: deployment.yaml is a template and is passed over\n");
}

TEST_CASE("settings are no template for braces that have nothing to do with SignalR") {
  const Sandbox box;
  box.write("app/a/appsettings.json",
            R"({"Greeting": "Hello {{name}}", "Azure:SignalR:ServerStickyMode": "x"})");
  box.write("app/b/appsettings.json", R"({"Azure:SignalR:ServerStickyMode": "{{ mode }}"})");
  box.write("app/c/appsettings.json", "{\"Azure:SignalR:ServerStickyMode\": {{ mode }} }");
  const ProgramResult result = lint(box, {"--list-files", "."});
  CHECK(result.out == "a/appsettings.json json\n");
  CHECK(result.err ==
        "note: b/appsettings.json is a template and is passed over\n"
        "note: c/appsettings.json is a template and is passed over\n");
}

TEST_CASE("standard input stands for a file, beside the others of its application") {
  const Sandbox box;
  box.write("app/src/appsettings.json", misspelt());
  box.write("app/src/appsettings.Staging.json", "{ not read");
  const ProgramResult result =
      lint(box, {"-", "--stdin-filename", "src/appsettings.Staging.json"}, misspelt("b"));
  CHECK(result.exit_code == 1);
  CHECK_THAT(result.out,
             Contains("src/appsettings.Staging.json:1:43: warning:") && !Contains("src/appsettings.json:"));
  CHECK(lint(box, {"-"}).exit_code == 2);
  CHECK(lint(box, {".", "--stdin-filename", "x.json"}).exit_code == 2);
}

TEST_CASE("an application is looked at in every environment, and one file of it for itself") {
  const Sandbox box;
  box.write("app/appsettings.json", misspelt());
  box.write("app/appsettings.Staging.json", R"({"Azure:SignalR:ServerStickyMode": "Required"})");
  const ProgramResult all = lint(box, {"."});
  CHECK_THAT(all.out, Contains("appsettings.json:1:43"));
  const ProgramResult one = lint(box, {"appsettings.Staging.json"});
  CHECK(one.exit_code == 0);
  CHECK_THAT(one.out, !Contains("ASRS301"));
}

TEST_CASE("what cannot be read is said, and everything else is linted") {
  const Sandbox box;
  box.write("app/a/appsettings.json", misspelt());
  box.write("app/b/secrets.json", "{}");
  ::mkfifo((box.path() / "app/b/appsettings.json").c_str(), 0600);
  std::filesystem::create_symlink("loop", box.path() / "app/b/loop");
  std::filesystem::create_symlink("..", box.path() / "app/b/up");
  std::filesystem::create_symlink("local.settings.json", box.path() / "app/b/local.settings.json");
  const ProgramResult result = lint(box, {"."});
  CHECK(result.exit_code == 1);
  CHECK_THAT(result.out, Contains("a/appsettings.json:1:43"));
  CHECK_THAT(result.err, Contains("warning: cannot read b/appsettings.json: not a regular file") &&
                             Contains("warning: cannot read b/local.settings.json: "));
  const ProgramResult link = lint(box, {"a", "b/local.settings.json", "b/loop"});
  CHECK(link.exit_code == 2);
  CHECK_THAT(link.out, Contains("a/appsettings.json:1:43"));
  CHECK_THAT(link.err, Contains("cannot read b/loop: a loop of symbolic links"));
  const ProgramResult given = lint(box, {"a", "b/appsettings.json"});
  CHECK(given.exit_code == 2);
  CHECK_THAT(given.out, Contains("a/appsettings.json:1:43"));
  CHECK_THAT(given.err, Contains("error: cannot read b/appsettings.json: a FIFO"));
}

TEST_CASE("files without permission are said, and everything else is linted") {
  if (::geteuid() == 0) return;  // who may read everything
  const Sandbox box;
  box.write("app/a/appsettings.json", misspelt());
  box.write("app/b/appsettings.json", "{}");
  std::filesystem::permissions(box.path() / "app/b/appsettings.json", std::filesystem::perms::none);
  const ProgramResult result = lint(box, {"."});
  CHECK(result.exit_code == 1);
  CHECK_THAT(result.err, Contains("warning: cannot read b/appsettings.json: permission denied"));
}

TEST_CASE("binary files, bytes that are no UTF-8 and large files do no harm") {
  const Sandbox box;
  box.write("app/a/appsettings.json", misspelt());
  box.write("app/b/appsettings.json", std::string("SignalR\0\1\2", 10));
  box.write("app/c/appsettings.json", "{\"Azure:SignalR:X\": \"\xFF\xFE\xC0\"}");
  box.write("app/d/data.json", "{\"SignalR\": \"" + std::string(2 << 20, 'x') + "\"}");
  box.write("app/e/picture.json", std::string("SignalR\0\1\2", 10));
  const ProgramResult result = lint(box, {"."});
  CHECK(result.exit_code == 1);
  CHECK(result.signal == 0);
  CHECK_THAT(result.out, Contains("a/appsettings.json:1:43"));
  CHECK_THAT(listed(box, {"."}), !Contains("data.json") && !Contains("picture.json"));
}

TEST_CASE("a key in source code that git tracks is found at its place") {
  const Sandbox box;
  git(box.path(), {"init", "-q"});
  if (!std::filesystem::exists(box.path() / ".git")) {
    WARN("git is not installed: skipped");
    return;
  }
  const std::string key = "Xm3tQv8ZrL1kPw6YbN4cDf7GhJ2sTa9UeR5oVi0WqBA=";
  const std::string code = "// SignalR\n  var s = \"" + connection_string("contoso", key) + "\";\n";
  box.write("app/Program.cs", code);
  box.write("app/Loose.cs", code);
  box.write("app/appsettings.Production.json",
            R"({"Azure:SignalR:ConnectionString": ")" + connection_string("a", key) + "\"}");
  box.write(".gitignore", "appsettings.Production.json\n");
  git(box.path(), {"add", "-f", "app/Program.cs", "app/appsettings.Production.json"});
  const ProgramResult result = run_program(box.call({"lint", "--select", "ASRS401", "."}));
  CHECK(result.exit_code == 1);
  CHECK_THAT(result.out, Contains("Program.cs:2:") && Contains("appsettings.Production.json:1:") &&
                             !Contains("Loose.cs"));
}

TEST_CASE("the machine stays out unless it is asked for") {
  const Sandbox box;
  box.write("app/appsettings.json", misspelt());
  ProgramCall call = box.call({"lint", "--select", "ASRS301", "."});
  call.environment["Azure__SignalR__ConnectionString__east__secondry"] = "";
  CHECK(run_program(call).exit_code == 1);
  call.arguments.emplace_back("--process-env");
  CHECK(run_program(call).exit_code == 0);  // the variable's empty value hides the endpoint
}

TEST_CASE("without a path the current directory is meant, wherever it lies in a repository") {
  const Sandbox box;
  box.write("app/.git/x", "");
  box.write("app/.signalr-config.yaml", "exclude: [below/generated/]\n");
  const std::string bad = R"({"Azure:SignalR:ConnectionString": "Endpoint=contoso"})";
  for (const std::string name : {"", "below/", "below/generated/"})
    box.write("app/" + name + "appsettings.json", bad);
  ProgramCall call = box.call({"lint", "--format", "concise"});
  call.directory = box.path() / "app/below";
  const std::string out = run_program(call).out;
  CHECK_THAT(out, Catch::StartsWith("appsettings.json:1:") && !Contains("../") && !Contains("generated"));
}

TEST_CASE("standard input needs a name, and that is said in few words") {
  const Sandbox box;
  const ProgramResult result = run_program(box.call({"lint", "-"}));
  CHECK(result.exit_code == 2);
  CHECK_THAT(result.err, Contains("error: '-' needs --stdin-filename, e.g. appsettings.json\n"));
}
