#include <cstddef>
#include <cstdint>
#include <string>

#include "parsed_source_checks.hpp"
#include "sources/ini/parser.hpp"

using namespace signalr_config;
using namespace signalr_config::fuzz;

/// Reads any bytes as INI: no crash, every place inside the document, everything well-formed.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  const ParsedSource source = sources::parse_ini("fuzz.ini", bytes, SourceKind::ini);
  require(source.refused() == !source.exact_refusal_unmasked.empty());
  check_parsed(source);
  return 0;
}
