#include <cstddef>
#include <cstdint>
#include <string>

#include "parsed_source_checks.hpp"
#include "sources/yaml/parser.hpp"

using namespace signalr_config;
using namespace signalr_config::fuzz;

/// Reads any bytes as YAML: no crash, every place inside the document, everything well-formed.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  check_parsed(sources::parse_yaml("fuzz.yaml", bytes, SourceKind::yaml));
  return 0;
}
