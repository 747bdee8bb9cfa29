#include <cstddef>
#include <cstdint>
#include <string>

#include "lint/settings/read.hpp"
#include "parsed_source_checks.hpp"

using namespace signalr_config;
using signalr_config::fuzz::require;

/// Reads any bytes as a settings file: no crash, and every problem has a place within the text.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  const lint::SettingsRead settings = lint::read_settings("fuzz.yaml", bytes, "/");
  for (const Diagnostic& problem : settings.problems) {
    require(problem.code != DiagnosticCode::other);
    require(!problem.span || problem.span->end <= size);
    require(!describe(problem).empty());
  }
  return 0;
}
