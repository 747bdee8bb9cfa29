#include <catch2/catch.hpp>

#include "hosts/project/solution.hpp"

using namespace signalr_config;

namespace {

std::string projects(const std::string& name, const std::string& text) {
  MemoryFileSystem files;
  files.add("root/" + name, text);
  files.add("root/src/A/A.csproj", "");
  files.add("root/B.fsproj", "");
  std::string found;
  for (const auto& path : hosts::projects_of_solution("root/" + name, files)) found += path.string() + ' ';
  return found;
}

}  // namespace

TEST_CASE("the projects of a solution are those that are there") {
  CHECK(projects("X.sln",
                 "Microsoft Visual Studio Solution File\r\n"
                 "Project(\"{FAE0}\") = \"A\", \"src\\A\\A.csproj\", \"{1}\"\r\nEndProject\r\n"
                 "Project(\"{2150}\") = \"folder\", \"folder\", \"{2}\"\r\n"
                 "Project(\"{FAE0}\") = \"Gone\", \"Gone.csproj\", \"{3}\"\r\nProject(\"{") ==
        "root/src/A/A.csproj ");
  CHECK(projects("X.slnx",
                 "<Solution><Folder Name=\"/src/\"><Project Path=\"src/A/A.csproj\"/></Folder>"
                 "<Project Path=\"B.fsproj\"><Build/></Project><Project/></Solution>") ==
        "root/src/A/A.csproj root/B.fsproj ");
  CHECK(projects("X.sln", "").empty());
}

TEST_CASE("solutions, projects and code are known by their names") {
  CHECK(hosts::is_solution("a/X.sln"));
  CHECK(hosts::is_solution("X.slnx"));
  CHECK_FALSE(hosts::is_solution("X.csproj"));
  CHECK(hosts::is_project_or_code("X.vbproj"));
  CHECK(hosts::is_project_or_code("app.cs"));
  CHECK_FALSE(hosts::is_project_or_code("app.json"));
}
