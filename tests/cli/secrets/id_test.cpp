#include <catch2/catch.hpp>
#include <fstream>
#include <iterator>

#include "cli/program.hpp"

using namespace signalr_config::test;
using Catch::Contains;
using Catch::EndsWith;

namespace fs = std::filesystem;

namespace {

ProgramResult secrets(const Sandbox& box, std::vector<std::string> arguments,
                      const fs::path& directory = "app") {
  arguments.insert(arguments.begin(), "secrets");
  ProgramCall call = box.call(std::move(arguments));
  call.directory = box.path() / directory;
  return run_program(call);
}

std::string content(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::string project(const std::string& id) {
  return "<Project Sdk=\"Microsoft.NET.Sdk.Web\">\n  <PropertyGroup>\n    <UserSecretsId>" + id +
         "</UserSecretsId>\n  </PropertyGroup>\n</Project>\n";
}

const std::string project_without_id =
    "<Project Sdk=\"Microsoft.NET.Sdk.Web\">\n  <PropertyGroup>\n    "
    "<TargetFramework>net10.0</TargetFramework>\n"
    "  </PropertyGroup>\n</Project>\n";

}  // namespace

TEST_CASE("secrets path prints the file of the id") {
  const Sandbox box;
  const ProgramResult result = secrets(box, {"path", "--id", "some-id"});
  CHECK(result.exit_code == 0);
  CHECK(result.out == (box.home() / ".microsoft/usersecrets/some-id/secrets.json").string() + "\n");
  CHECK(secrets(box, {"path", "--secrets-id", "some-id"}).out == result.out);
}

TEST_CASE("the id comes from the nearest project or settings file above") {
  const Sandbox box;
  box.write("app/chat.csproj", project("of-project"));
  box.write("app/src/deep/x", "");
  CHECK_THAT(secrets(box, {"path"}, "app/src/deep").out, EndsWith("/of-project/secrets.json\n"));
  box.write("app/src/.signalr-config.yaml", "secretsId: of-settings\n");
  CHECK_THAT(secrets(box, {"path"}, "app/src/deep").out, EndsWith("/of-settings/secrets.json\n"));
  box.write("app/src/deep/own.fsproj", project("nearest"));
  CHECK_THAT(secrets(box, {"path"}, "app/src/deep").out, EndsWith("/nearest/secrets.json\n"));
  CHECK_THAT(secrets(box, {"path", "--project", "../.."}, "app/src/deep").out,
             EndsWith("/of-project/secrets.json\n"));
}

TEST_CASE("a settings file stands in for a project without an id") {
  const Sandbox box;
  box.write("app/chat.csproj", project_without_id);
  box.write(".signalr-config.yaml", "secretsId: of-settings\n");
  CHECK_THAT(secrets(box, {"path"}).out, EndsWith("/of-settings/secrets.json\n"));
  box.write("app/Directory.Build.props", project("of-props"));
  CHECK_THAT(secrets(box, {"path"}).out, EndsWith("/of-props/secrets.json\n"));
}

TEST_CASE("without an id there is no store, and it says how to get one") {
  const Sandbox box;
  CHECK_THAT(secrets(box, {"list"}).err, Contains("[secrets-id-missing]") && Contains("secrets init"));
  CHECK(secrets(box, {"list"}).exit_code == 1);
  box.write("app/a.csproj", project("a"));
  box.write("app/b.csproj", project("b"));
  const ProgramResult several = secrets(box, {"list"});
  CHECK(several.exit_code == 1);
  CHECK_THAT(several.err, Contains("a.csproj, b.csproj") && Contains("[secrets-project-ambiguous]"));
  CHECK(secrets(box, {"list", "--project", "b.csproj"}).exit_code == 0);
  CHECK_THAT(secrets(box, {"list", "--project", "c.csproj"}).err, Contains("[secrets-project-missing]"));
  CHECK(secrets(box, {"list", "--id", "a/b"}).exit_code == 1);
}

TEST_CASE("a C# file has the id of its directive, else one of its path") {
  const Sandbox box;
  box.write("app/chat.cs",
            "#!/usr/bin/env dotnet\n// x\n#:package A@1\n#:property UserSecretsId = my id "
            "\nConsole.WriteLine();\n");
  CHECK_THAT(secrets(box, {"path", "--file", "chat.cs"}).out, EndsWith("/my id/secrets.json\n"));
  box.write("app/Chat2.cs", "Console.WriteLine();\n#:property UserSecretsId=too-late\n");
  const std::string implicit = secrets(box, {"path", "--file", "Chat2.cs"}).out;
  CHECK_THAT(implicit, Contains("/Chat2-") && !Contains("too-late"));
  CHECK(implicit.size() - implicit.find("/Chat2-") == std::string("/Chat2-/secrets.json\n").size() + 64);
  CHECK(secrets(box, {"path", "--file", "none.cs"}).exit_code != 0);
}

TEST_CASE("secrets init gives a project an id and changes nothing else of it") {
  const Sandbox box;
  box.write("app/chat.csproj", project_without_id);
  const ProgramResult result = secrets(box, {"init"});
  CHECK(result.exit_code == 0);
  CHECK_THAT(result.err, Contains("in chat.csproj."));
  const std::string text = content(box.path() / "app/chat.csproj");
  const std::size_t at = text.find("    <UserSecretsId>");
  REQUIRE(at != std::string::npos);
  const std::string id = text.substr(at + 19, 36);
  CHECK(id[14] == '4');
  CHECK(text ==
        std::string(project_without_id).insert(at, "    <UserSecretsId>" + id + "</UserSecretsId>\n"));
  const ProgramResult again = secrets(box, {"init"});
  CHECK(again.exit_code == 0);
  CHECK_THAT(again.err, Contains("already: " + id));
  CHECK(content(box.path() / "app/chat.csproj") == text);
  CHECK(secrets(box, {"init", "--id", "mine"}).exit_code == 0);
  CHECK_THAT(secrets(box, {"path"}).out, EndsWith("/mine/secrets.json\n"));
}

TEST_CASE("secrets init writes a settings file where there is no project") {
  const Sandbox box;
  CHECK(secrets(box, {"init", "--id", "it's mine"}).exit_code == 0);
  CHECK(content(box.path() / "app/.signalr-config.yaml") == "secretsId: 'it''s mine'\n");
  CHECK_THAT(secrets(box, {"path"}).out, EndsWith("/it's mine/secrets.json\n"));
  box.write("app/.signalr-config.yaml", "# mine\nlint:\n  x: 1\nsecretsId: old # this\n");
  CHECK(secrets(box, {"init", "--id", "new"}).exit_code == 0);
  CHECK(content(box.path() / "app/.signalr-config.yaml") == "# mine\nlint:\n  x: 1\nsecretsId: new # this\n");
}

TEST_CASE("secrets init writes the directive of a C# file if an id is given") {
  const Sandbox box;
  box.write("app/chat.cs", "#!/usr/bin/env dotnet\n#:package A@1\n\nConsole.WriteLine();\n");
  CHECK_THAT(secrets(box, {"init", "--file", "chat.cs"}).err, Contains("There is an id already: chat-"));
  CHECK(secrets(box, {"init", "--file", "chat.cs", "--id", "mine"}).exit_code == 0);
  CHECK(content(box.path() / "app/chat.cs") ==
        "#!/usr/bin/env dotnet\n#:package A@1\n#:property UserSecretsId=mine\n\nConsole.WriteLine();\n");
}

TEST_CASE("secrets init leaves what it cannot change as it was") {
  const Sandbox box;
  box.write("app/chat.csproj", "no project");
  const ProgramResult result = secrets(box, {"init"});
  CHECK(result.exit_code == 1);
  CHECK_THAT(result.err, Contains("[secrets-id-not-written]"));
  CHECK(content(box.path() / "app/chat.csproj") == "no project");
}

TEST_CASE("a .signalr-config.yml has the id as well, and gets it") {
  const Sandbox box;
  box.write("app/.signalr-config.yml", "# mine\n");
  CHECK(run_program(box.call({"secrets", "init", "--secrets-id", "chat-server"})).exit_code == 0);
  CHECK(content(box.path() / "app/.signalr-config.yml") == "# mine\nsecretsId: 'chat-server'\n");
  CHECK_FALSE(fs::exists(box.path() / "app/.signalr-config.yaml"));
  CHECK_THAT(run_program(box.call({"secrets", "path"})).out, Contains("/chat-server/secrets.json"));
}
