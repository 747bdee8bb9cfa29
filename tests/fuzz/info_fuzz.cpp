#include <cstddef>
#include <cstdint>
#include <string>

#include "parsed_source_checks.hpp"
#include "sources/info/parser.hpp"

using namespace signalr_config;
using namespace signalr_config::fuzz;

/// Reads any bytes as INFO: no crash, no other file, everything well-formed.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  check_parsed(sources::parse_info("fuzz.info", bytes, SourceKind::info));
  return 0;
}
