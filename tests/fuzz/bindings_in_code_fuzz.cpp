#include <cstddef>
#include <cstdint>
#include <set>
#include <string>

#include "dotnet/ordinal_ignore_case.hpp"
#include "hosts/functions/bindings_in_code.hpp"
#include "parsed_source_checks.hpp"

using namespace signalr_config;
using namespace signalr_config::fuzz;

namespace {

// Each name once, and a line for each.
void check(const std::vector<hosts::BindingConnection>& connections) {
  std::set<std::string> names;
  for (const hosts::BindingConnection& one : connections) {
    require(one.line > 0);
    require(one.name.empty() || names.insert(dotnet::to_lower_invariant(one.name)).second);
  }
}

}  // namespace

/// Reads any text as code of Azure Functions in a language that its first byte chooses.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const char* const names[] = {"app/f.cs", "app/f.fs", "app/f.vb", "app/f.js", "app/f.py"};
  MemoryFileSystem files;
  files.add("app/host.json", "{}");
  files.add(names[data[0] % 5], std::string(reinterpret_cast<const char*>(data) + 1, size - 1));
  const hosts::ConnectionsInCode found = hosts::find_connections_in_code("app", {files});
  check(found.bindings);
  check(found.hubs);
  return 0;
}
