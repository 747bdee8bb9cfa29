#include <catch2/catch.hpp>

#include "hosts/project/file.hpp"
#include "support/temporary_directory.hpp"

using namespace signalr_config;
using namespace signalr_config::test;

namespace {

std::optional<std::string> secrets_id(const TemporaryDirectory& root, const std::string& project) {
  const hosts::ProjectSearch found = hosts::find_project(root.path() / project);
  REQUIRE(found.project);
  return hosts::find_secrets_id(*found.project).id;
}

}  // namespace

TEST_CASE("the only project file of a directory is the application's, whatever its language") {
  for (const std::string extension : {".csproj", ".fsproj", ".vbproj"}) {
    const TemporaryDirectory root;
    root.write("Some.App" + extension, "<Project/>");
    root.write("other.txt", "");
    const hosts::ProjectSearch found = hosts::find_project(root.path());
    REQUIRE(found.project);
    REQUIRE(found.project->name == "Some.App");
  }
}

TEST_CASE("none and several project files are told apart") {
  const TemporaryDirectory root;
  REQUIRE(hosts::find_project(root.path()).candidates.empty());
  root.write("A.csproj", "");
  root.write("B.csproj", "");
  REQUIRE_FALSE(hosts::find_project(root.path()).project);
  REQUIRE(hosts::find_project(root.path()).candidates.size() == 2);
}

TEST_CASE("the last literal id outside of comments counts") {
  const TemporaryDirectory root;
  root.write("App.csproj", R"(<Project>
  <!-- <UserSecretsId>commented</UserSecretsId> -->
  <UserSecretsId>first</UserSecretsId>
  <UserSecretsIdOther>no</UserSecretsIdOther>
  <UserSecretsId> last </UserSecretsId>
</Project>)");
  REQUIRE(secrets_id(root, "App.csproj") == "last");
}

TEST_CASE("an id without a condition wins over those below one, which are named") {
  const TemporaryDirectory root;
  const auto found = [&](const std::string& text) {
    root.write("App.csproj", "<Project>\n" + text + "</Project>");
    return hosts::find_secrets_id({root.path() / "App.csproj", ""});
  };
  const std::string certain = "<PropertyGroup><UserSecretsId>a</UserSecretsId></PropertyGroup>\n";
  for (const std::string conditional :
       {"<PropertyGroup Condition=\"x\"><UserSecretsId>b</UserSecretsId></PropertyGroup>",
        "<PropertyGroup><UserSecretsId Condition=\"x\">b</UserSecretsId></PropertyGroup>",
        "<Choose><When Condition=\"x\"><UserSecretsId>b</UserSecretsId></When></Choose>",
        "<Choose><Otherwise><UserSecretsId>b</UserSecretsId></Otherwise></Choose>"}) {
    const hosts::SecretsIdSearch both = found(certain + conditional);
    CHECK(both.id == "a");
    CHECK_THAT(both.remark,
               Catch::StartsWith("; another below a condition in ") && Catch::Contains("App.csproj:3:"));
    CHECK(found(conditional).id == "b");
    CHECK(found(conditional).remark == ", below a condition");
  }
  CHECK(found(certain).remark.empty());
}

TEST_CASE("the id is that of the file that MSBuild reads last, and one without a condition") {
  const TemporaryDirectory root;
  const auto id = [](const std::string& text, const std::string& condition = "") {
    return "<Project><PropertyGroup" + (condition.empty() ? "" : " Condition=\"" + condition + "\"") +
           "><UserSecretsId>" + text + "</UserSecretsId></PropertyGroup></Project>";
  };
  const auto found = [&] { return hosts::find_secrets_id({root.path() / "app/App.csproj", ""}); };
  root.write("Directory.Build.props", id("props"));
  root.write("app/App.csproj", id("own", "'$(X)' == 'y'"));
  CHECK(found().id == "props");
  CHECK_THAT(found().remark,
             Catch::StartsWith("; another below a condition in ") && Catch::Contains("App.csproj:1:"));
  root.write("app/App.csproj", id("own", " '$(UserSecretsId)' == '' "));
  CHECK(found().id == "props");
  CHECK(found().remark.empty());
  root.write("Directory.Build.props", "<Project/>");
  CHECK(found().id == "own");
  CHECK(found().remark.empty());
  root.write("Directory.Build.props", id("props", "'$(X)' == 'y'"));
  root.write("app/App.csproj", id("own"));
  CHECK(found().id == "own");
  CHECK(found().remark.empty());
  root.write("Directory.Build.targets", id("late"));
  CHECK(found().id == "late");
}

TEST_CASE("the nearest Directory.Build.props above the project fills in") {
  const TemporaryDirectory root;
  root.write("Directory.Build.props", "<UserSecretsId>far</UserSecretsId>");
  root.write("src/Directory.Build.props", "<UserSecretsId>near</UserSecretsId>");
  root.write("src/app/App.csproj", "<Project></Project>");
  root.write("src/own/Own.csproj", "<UserSecretsId>own</UserSecretsId>");
  REQUIRE(secrets_id(root, "src/app/App.csproj") == "near");
  REQUIRE(secrets_id(root, "src/own/Own.csproj") == "own");
}

TEST_CASE("an empty, unfinished or missing element is no id") {
  const TemporaryDirectory root;
  for (const std::string text : {"", "<UserSecretsId></UserSecretsId>", "<UserSecretsId", "<UserSecretsId>x",
                                 "<!-- <UserSecretsId>x</UserSecretsId>"}) {
    root.write("App.csproj", text);
    REQUIRE_FALSE(secrets_id(root, "App.csproj"));
  }
}
