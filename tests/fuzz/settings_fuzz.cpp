#include <array>
#include <cstddef>
#include <cstdint>
#include <string>

#include "parsed_source_checks.hpp"
#include "sources/azure_cli/exports.hpp"
#include "sources/xml/web_config_parser.hpp"

using namespace signalr_config;
using namespace signalr_config::fuzz;

namespace {

struct Format {
  SourceKind kind;
  ParsedSource (*parse)(std::string name, std::string bytes, SourceKind kind);
};

constexpr std::array formats{
    Format{SourceKind::web_config, sources::parse_web_config},
    Format{SourceKind::az_keyvault, sources::parse_az_keyvault},
    Format{SourceKind::az_appconfig, sources::parse_az_appconfig},
    Format{SourceKind::az_keys, sources::parse_az_keys},
};

}  // namespace

/// Reads any bytes as web.config and as exports of the Azure command line; the first byte chooses.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const Format& format = formats.at(data[0] % formats.size());
  const std::string bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
  check_parsed(format.parse("fuzz", bytes, format.kind));
  return 0;
}
