#include <cstddef>
#include <cstdint>
#include <string>

#include "parsed_variables_checks.hpp"
#include "sources/dotenv/parser.hpp"

using namespace signalr_config;
using namespace signalr_config::fuzz;

/// Reads any bytes as .env, in each dialect: no crash, every place inside the document, everything
/// well-formed.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  const Environment surrounding = Environment::from_pairs({{"A", "outer"}, {"EMPTY", ""}});
  for (const auto dialect : {DotenvDialect::compose, DotenvDialect::docker, DotenvDialect::npm}) {
    check_variables(sources::parse_dotenv("fuzz.env", bytes, dialect, surrounding));
    check_parsed(dotenv_text("fuzz.env", bytes, dialect)->load());
  }
  return 0;
}
