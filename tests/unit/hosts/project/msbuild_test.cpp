#include <catch2/catch.hpp>

#include <ctime>
#include <string>

#include "hosts/project/msbuild.hpp"
#include "support/temporary_directory.hpp"

using namespace signalr_config;
using namespace signalr_config::test;
using hosts::ProjectFacts;

namespace {

ProjectFacts facts_of(const std::string& xml) {
  MemoryFileSystem files;
  files.add("app/App.csproj", xml);
  return hosts::read_project_facts("app/App.csproj", files);
}

std::string in_group(const std::string& properties) {
  return "<Project Sdk=\"Microsoft.NET.Sdk.Web\">\n<PropertyGroup>\n" + properties +
         "\n</PropertyGroup>\n</Project>";
}

std::string frameworks_of(const std::string& properties) {
  std::string text;
  for (const auto& framework : facts_of(in_group(properties)).frameworks)
    text += framework.value + (framework.is_literal ? "" : "?") + (framework.is_conditional ? "* " : " ");
  return text;
}

}  // namespace

TEST_CASE("a project's SDK, framework, name and secrets have their places") {
  const ProjectFacts facts =
      facts_of(in_group("<TargetFramework>net8.0</TargetFramework>\n<UserSecretsId>an-id</UserSecretsId>\n"
                        "<AssemblyName>Shop &amp; Co</AssemblyName>"));
  REQUIRE(facts.sdk);
  CHECK(facts.sdk->value == "Microsoft.NET.Sdk.Web");
  REQUIRE(facts.frameworks.size() == 1);
  CHECK(facts.frameworks.front().value == "net8.0");
  CHECK(facts.frameworks.front().place == "app/App.csproj:3");
  CHECK(facts.secrets_id->value == "an-id");
  CHECK(facts.secrets_id->place == "app/App.csproj:4");
  CHECK(facts.assembly_name->value == "Shop & Co");
}

TEST_CASE("several frameworks are several, and a single one wins") {
  CHECK(frameworks_of("<TargetFrameworks>net8.0; net9.0;;</TargetFrameworks>") == "net8.0 net9.0 ");
  CHECK(frameworks_of("<TargetFrameworks>net8.0;net9.0</TargetFrameworks><TargetFramework>net10.0"
                      "</TargetFramework>") == "net10.0 ");
}

TEST_CASE("a property that names another has its value, where that is literal") {
  CHECK(frameworks_of("<Net>net9.0</Net><TargetFramework>$(Net)</TargetFramework>") == "net9.0 ");
  CHECK(frameworks_of("<TargetFramework>$(Net)</TargetFramework>") == "$(Net)? ");
  CHECK(frameworks_of("<TargetFramework>$([A]::B('c'))</TargetFramework>") == "$([A]::B('c'))? ");
  CHECK(frameworks_of("<A>$(B)</A><B>$(A)</B><TargetFramework>$(A)</TargetFramework>").ends_with("? "));
}

TEST_CASE("a value below a condition counts where nothing else does, and says so") {
  CHECK(frameworks_of("<TargetFramework Condition=\"'$(X)' == ''\">net8.0</TargetFramework>") == "net8.0* ");
  CHECK(frameworks_of("<TargetFramework>net9.0</TargetFramework>"
                      "<TargetFramework Condition=\"$(X) > 1\">net8.0</TargetFramework>") == "net9.0 ");
  const ProjectFacts facts = facts_of(
      "<Project><PropertyGroup Condition=\"x\"><TargetFramework>net8.0</TargetFramework></PropertyGroup>");
  CHECK(hosts::reason_of(facts.frameworks.front()) == "app/App.csproj:1, below a condition");
}

TEST_CASE("comments, targets and items of the same name say nothing") {
  CHECK(frameworks_of("<!-- <TargetFramework>net8.0</TargetFramework> -->").empty());
  CHECK(facts_of("<Project><Target><PropertyGroup><TargetFramework>net8.0</TargetFramework></PropertyGroup>"
                 "</Target><ItemGroup><TargetFramework>net9.0</TargetFramework></ItemGroup></Project>")
            .frameworks.empty());
}

TEST_CASE("packages have versions of their own, or those of Directory.Packages.props") {
  MemoryFileSystem files;
  files.add(
      "app/App.csproj",
      "<Project>\n<ItemGroup>\n<PackageReference Include=\"Microsoft.Azure.SignalR\" Version=\"1.25.1\"/>\n"
      "<PackageReference Include=\"A\"><Version>2.0</Version></PackageReference>\n"
      "<PackageReference Include=\"Central\" />\n<PackageReference Include=\"None\" "
      "/>\n</ItemGroup></Project>");
  files.add(
      "Directory.Packages.props",
      "<Project><ItemGroup>\n<PackageVersion Include=\"central\" Version=\"3.0\"/></ItemGroup></Project>");
  const ProjectFacts facts = hosts::read_project_facts("app/App.csproj", files);
  CHECK(facts.package("microsoft.azure.signalr")->value == "1.25.1");
  CHECK(facts.package("Microsoft.Azure.SignalR")->place == "app/App.csproj:3");
  CHECK(facts.package("A")->value == "2.0");
  CHECK(facts.package("Central")->value == "3.0");
  CHECK(facts.package("None")->value.empty());
  CHECK(facts.package("Other") == nullptr);
}

TEST_CASE("the nearest Directory.Build.props stands below the project, Directory.Build.targets above it") {
  const TemporaryDirectory root;
  root.write("Directory.Build.props",
             "<Project><PropertyGroup>\n<TargetFramework>net8.0</TargetFramework>"
             "<Net>net9.0</Net></PropertyGroup></Project>");
  root.write("app/App.csproj", "<Project></Project>");
  root.write("own/Own.csproj", in_group("<TargetFramework>$(Net)</TargetFramework>"));
  root.write("own/Directory.Build.targets", in_group("<UserSecretsId>late</UserSecretsId>"));
  const ProjectFacts app = hosts::read_project_facts(root.path() / "app/App.csproj");
  REQUIRE(app.frameworks.size() == 1);
  CHECK(app.frameworks.front().place == (root.path() / "Directory.Build.props:2").string());
  const ProjectFacts own = hosts::read_project_facts(root.path() / "own/Own.csproj");
  CHECK(own.frameworks.front().value == "net9.0");
  CHECK(own.secrets_id->value == "late");
}

TEST_CASE("the directives of a file-based app are facts as well") {
  const ProjectFacts facts = hosts::read_file_based_facts(
      "#!/usr/bin/env dotnet\n#:sdk Microsoft.NET.Sdk.Web\n#:package Microsoft.Azure.SignalR@1.34.0\n"
      "#:property TargetFramework=net10.0\n\nvar b = 1;\n#:package No@1",
      "app.cs");
  CHECK(facts.sdk->value == "Microsoft.NET.Sdk.Web");
  CHECK(facts.package("Microsoft.Azure.SignalR")->value == "1.34.0");
  CHECK(facts.frameworks.front().place == "app.cs:4");
  CHECK(facts.package("No") == nullptr);
}

TEST_CASE("a hostile project file costs linear time") {
  for (const std::string piece :
       {"<", "<a ", "<a b=\"", "<a>", "<!--", "<PropertyGroup><A>$(A)$(A)</A></PropertyGroup>", "</a>",
        "<PackageReference Include=\"a\"><Version>", "<UserSecretsId "}) {
    std::string xml;
    while (xml.size() < 100'000) xml += piece;
    const std::clock_t start = std::clock();
    (void)facts_of(xml);
    INFO(piece);
    CHECK(static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC < 1 * ROOM);
  }
}
