#include <cstddef>
#include <cstdint>
#include <set>
#include <string>

#include "hosts/declared/application.hpp"
#include "parsed_source_checks.hpp"

using namespace signalr_config;
using namespace signalr_config::fuzz;

namespace {

// The first byte chooses the language; what stands before the separator is the project.
void add_files(MemoryFileSystem& files, std::uint8_t choice, const std::string& text) {
  const std::size_t half = text.find('\x1F');
  files.add("app/App.csproj", half == std::string::npos ? "<Project/>" : text.substr(0, half));
  const std::string code = half == std::string::npos ? text : text.substr(half + 1);
  const char* const names[] = {"app/Program.cs", "app/Program.fs", "app/Program.vb"};
  files.add(names[choice % 3], code);
}

}  // namespace

/// Reads any text as the code and the project of an application: each registration is declared once, and what
/// is declared has its place.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  MemoryFileSystem files;
  add_files(files, data[0], std::string(reinterpret_cast<const char*>(data) + 1, size - 1));
  const hosts::DeclaredApplication application =
      hosts::read_declared_application({.directory = "app", .files = files});
  require(application.project.has_value());
  std::set<std::optional<std::string>> names;
  for (const auto& registration : application.registrations) {
    require(names.insert(registration.name).second);
    require(registration.reason.starts_with("app/Program."));
    require(!registration.connection_string_key || !registration.connection_string);
  }
  for (const auto& source : application.sources) require(!source.is_apart && !source.is_conditional);
  for (const std::string& sentence : application.not_followed) require(!sentence.empty());
  return 0;
}
