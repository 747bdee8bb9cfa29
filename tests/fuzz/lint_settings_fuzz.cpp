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
    // Of the decoded text: what is not UTF-8 becomes longer in it.
    const Location place = problem.location();
    require(place.document == nullptr || place.span.end <= place.document->bytes().size());
    require(!describe(problem).empty());
  }
  return 0;
}
