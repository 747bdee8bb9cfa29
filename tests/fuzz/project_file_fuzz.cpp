#include <cstddef>
#include <cstdint>
#include <string>

#include "hosts/project/compile_items.hpp"
#include "hosts/project/file.hpp"
#include "hosts/project/msbuild.hpp"
#include "hosts/project/solution.hpp"
#include "parsed_source_checks.hpp"

using namespace signalr_config;
using namespace signalr_config::fuzz;

namespace {

void check(const hosts::ProjectFacts& facts) {
  for (const auto& framework : facts.frameworks)
    require(!framework.value.empty() && !framework.place.empty());
  const hosts::CompileItems items(facts);
  (void)items.has("Program.cs");
  (void)items.has("../Shared/A.cs");
  for (const std::string& item : items.elsewhere()) {
    require(!item.empty());
    (void)hosts::folder_of_pattern(item);
  }
}

}  // namespace

/// Reads any text as a file of a project that its first byte chooses, and as a solution. Two lines of text
/// are a pattern and a path as well.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::string text(reinterpret_cast<const char*>(data) + 1, size - 1);
  const char* const names[] = {"app/App.csproj",
                               "app/Directory.Build.props",
                               "app/Directory.Build.targets",
                               "app/Directory.Packages.props",
                               "app/App.sln",
                               "app/App.slnx"};
  const std::string name = names[data[0] % 6];
  MemoryFileSystem files;
  files.add("app/App.csproj",
            "<Project><PropertyGroup><TargetFramework>net8.0</TargetFramework></PropertyGroup></Project>");
  files.add(name, text);
  if (hosts::is_solution(name)) {
    for (const auto& project : hosts::projects_of_solution(name, files))
      require(hosts::is_project_file(project));
  }
  check(hosts::read_project_facts("app/App.csproj", files));
  check(hosts::read_file_based_facts(text, "app.cs"));
  const hosts::SecretsIdSearch found = hosts::find_secrets_id({"app/App.csproj", "App"}, files);
  require(!found.id || (!found.id->empty() && found.origin));
  const std::size_t line = text.find('\n');
  if (line != std::string::npos) (void)hosts::matches_item(text.substr(0, line), text.substr(line + 1));
  return 0;
}
