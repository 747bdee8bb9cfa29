#include <catch2/catch.hpp>

#include <string>

#include "hosts/code/project_sources.hpp"

using namespace signalr_config;
using namespace signalr_config::hosts::code;

namespace {

std::string places(const SourceFacts& found) {
  std::string text;
  for (const Registration& registration : found.facts.registrations)
    text += to_string(registration.place) + ' ';
  return text;
}

std::string sources_read(const MemoryFileSystem& files, const std::string& directory) {
  return places(read_project_sources(directory, {files}));
}

}  // namespace

TEST_CASE("the sources of a project are those in its folders, built ones and those of other projects not") {
  MemoryFileSystem files;
  files.add("app/App.csproj", "");
  for (const std::string file : {"app/Program.cs", "app/a/b/Startup.cs", "app/obj/Generated.cs",
                                 "app/bin/x.cs", "app/tests/T.cs", "app/a.txt", "app/a/b/c/d/e/Deep.cs"})
    files.add(file, "x.AddAzureSignalR();");
  files.add("app/tests/Tests.csproj", "");
  CHECK(sources_read(files, "app") == "app/Program.cs:1 app/a/b/Startup.cs:1 ");
}

TEST_CASE("a directory without a project has the sources of the projects below it") {
  MemoryFileSystem files;
  files.add("src/app/App.csproj", "");
  files.add("src/app/Program.cs", "\nx.AddAzureSignalR();");
  CHECK(sources_read(files, "src") == "src/app/Program.cs:2 ");
}

TEST_CASE("constants of one file are known in another") {
  MemoryFileSystem files;
  files.add("app/A.cs", "x.AddAzureSignalR(Names.Key);");
  files.add("app/B.cs", "class Names { public const string Key = \"Endpoint=x\"; }");
  const SourceFacts found = read_project_sources("app", {files});
  REQUIRE(found.facts.registrations.size() == 1);
  CHECK(found.facts.registrations.front().connection.value == "Endpoint=x");
}

TEST_CASE("what may not be read is not read") {
  MemoryFileSystem files;
  files.add("app/A.cs", "x.AddAzureSignalR();");
  const auto nothing = [](const std::filesystem::path&) { return false; };
  CHECK(places(read_project_sources("app", {files, nothing})).empty());
}
