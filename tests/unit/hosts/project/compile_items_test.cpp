#include <catch2/catch.hpp>

#include <string>

#include "hosts/code/project_sources.hpp"
#include "hosts/project/compile_items.hpp"

using namespace signalr_config;
using hosts::matches_item;

namespace {

// The places of registrations in the sources that a project compiles.
std::string compiled(const std::string& items, const std::string& project = "App.csproj") {
  MemoryFileSystem files;
  files.add("app/" + project, "<Project><ItemGroup>" + items + "</ItemGroup></Project>");
  const std::string ending = project == "App.fsproj" ? ".fs" : ".cs";
  for (const std::string file :
       {"app/Program", "app/Legacy/A", "app/Legacy/Sub/B", "shared/S", "shared/deep/T"})
    files.add(file + ending, "x.AddAzureSignalR()");
  std::string text;
  for (const auto& path : hosts::code::read_project_sources("app", {files}).files)
    text += path.stem().string() + ' ';
  return text;
}

}  // namespace

TEST_CASE("patterns of items match as MSBuild has them") {
  CHECK(matches_item("**/*.cs", "a.cs"));
  CHECK(matches_item("**/*.cs", "a/b/c.cs"));
  CHECK(matches_item("a/**", "a/b/c.cs"));
  CHECK(matches_item("a/**/c.cs", "a/c.cs"));
  CHECK(matches_item("a/*.*", "a/b"));
  CHECK(matches_item("a?.cs", "ab.cs"));
  CHECK(matches_item("*/b*/c*d.cs", "a/bb/cxxd.cs"));
  CHECK_FALSE(matches_item("*.cs", "a/b.cs"));
  CHECK_FALSE(matches_item("a/**", "b/a/c.cs"));
  CHECK_FALSE(matches_item("a?.cs", "a.cs"));
  CHECK_FALSE(matches_item("a/*.cs", "a/b.fs"));
  CHECK_FALSE(matches_item("", "a"));
}

TEST_CASE("sources that a project removes are none of it, those that it includes are") {
  CHECK(compiled("") == "A B Program ");
  CHECK(compiled("<Compile Remove=\"legacy\\**\" />") == "Program ");
  CHECK(compiled("<Compile Remove=\"Legacy/A.cs;Program.cs\" />") == "B ");
  CHECK(compiled("<Compile Remove=\"Legacy/**\" /><Compile Include=\"Legacy/Sub/B.cs\" />") == "B Program ");
  CHECK(compiled("<Compile Include=\"Legacy/Sub/B.cs\" /><Compile Remove=\"Legacy/**\" />") == "Program ");
  CHECK(compiled("<Compile Include=\"..\\shared\\S.cs\" />") == "A B Program S ");
  CHECK(compiled("<Compile Include=\"../shared/**/*.cs\" />") == "A B Program S T ");
  CHECK(compiled("<Compile Include=\"../shared/*.cs\" />") == "A B Program S ");
  CHECK(compiled("<Compile Include=\"../shared/None.cs\" />") == "A B Program ");
  CHECK(compiled("<Compile Update=\"Program.cs\" />") == "A B Program ");
  CHECK(compiled("</ItemGroup><PropertyGroup><EnableDefaultCompileItems>false</EnableDefaultCompileItems>"
                 "</PropertyGroup><ItemGroup><Compile Include=\"Program.cs\"/>") == "Program ");
}

TEST_CASE("what only MSBuild evaluates removes nothing") {
  CHECK(compiled("<Compile Condition=\"x\" Remove=\"**\" />") == "A B Program ");
  CHECK(compiled("<Compile Remove=\"$(Dir)/**\" />") == "A B Program ");
}

TEST_CASE("F# has the sources that are listed") {
  CHECK(compiled("<Compile Include=\"Program.fs\" />", "App.fsproj") == "Program ");
  CHECK(compiled("", "App.fsproj") == "A B Program ");
}

TEST_CASE("Directory.Build.props cannot remove what is not there yet, its places are its own") {
  MemoryFileSystem files;
  files.add("src/app/App.csproj", "<Project/>");
  for (const std::string file : {"src/app/A.cs", "src/app/B.cs", "src/S.cs"})
    files.add(file, "x.AddAzureSignalR();");
  const auto sources = [&] {
    std::string text;
    for (const auto& path : hosts::code::read_project_sources("src/app", {files}).files)
      text += path.stem().string() + ' ';
    return text;
  };
  files.add("src/app/Directory.Build.props",
            "<Project><ItemGroup><Compile Remove=\"A.cs\"/></ItemGroup></Project>");
  CHECK(sources() == "A B ");
  files.add("src/app/Directory.Build.targets",
            "<Project><ItemGroup><Compile Remove=\"A.cs\"/>"
            "<Compile Include=\"$(MSBuildThisFileDirectory)../S.cs\"/></ItemGroup></Project>");
  CHECK(sources() == "B S ");
}
