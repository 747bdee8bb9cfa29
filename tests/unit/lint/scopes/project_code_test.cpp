#include "lint/scopes/project_code.hpp"

#include <catch2/catch.hpp>
#include <cstddef>
#include <filesystem>
#include <string>
#include <utility>
#include <vector>

using namespace signalr_config;

namespace {

lint::ProjectCode code_of(std::string code) {
  MemoryFileSystem files;
  files.add("app/A.cs", std::move(code));
  return *lint::ProjectReader("app", {files}).code();
}

}  // namespace

TEST_CASE("a project hands a connection string over, or leaves it to the SDK") {
  CHECK(code_of("x.AddAzureSignalR(y);").hands_over);
  CHECK(code_of("x.AddNamedAzureSignalR(\"a\");").hands_over);
  CHECK_FALSE(code_of("x.AddAzureSignalR();").hands_over);
  CHECK_FALSE(code_of("// x.AddAzureSignalR(y);").hands_over);
}

TEST_CASE("of a project it is known whether it has code, adds the service, and which texts name SignalR") {
  const lint::ProjectCode code = code_of("x.MapAzureSignalR(r); var c = configuration[\"SignalR:East\"];");
  CHECK(code.has_sources);
  CHECK(code.adds_service);
  CHECK(code.literals == std::vector<std::string>{"SignalR:East"});
  CHECK(code_of("class A {}").has_sources);
  CHECK_FALSE(code_of("class A {}").adds_service);
  MemoryFileSystem empty;
  CHECK_FALSE(lint::ProjectReader("app", {empty}).code()->has_sources);
}

TEST_CASE("the sources of a project are read once for all that is asked") {
  MemoryFileSystem files;
  files.add("app/App.csproj",
            "<Project><PropertyGroup><TargetFramework>net8.0</TargetFramework></PropertyGroup></Project>");
  files.add("app/Program.cs",
            "builder.Services.AddSignalR().AddAzureSignalR(configuration[\"Chat:SignalR\"]);");
  std::size_t asked = 0;
  const auto counted = [&](const std::filesystem::path& path) {
    asked += path.extension() == ".cs" ? 1 : 0;
    return true;
  };
  lint::ProjectReader project("app", {files, counted, {}});
  CHECK(project.declared().frameworks.front().value == DotnetRelease::net8);
  REQUIRE(project.declared().registrations.size() == 1);
  CHECK(project.declared().registrations.front().connection_string_key->value == "Chat:SignalR");
  CHECK(project.code()->hands_over);
  CHECK(project.code()->literals == std::vector<std::string>{"Chat:SignalR"});
  CHECK(asked == 1);
}
