#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "signalr_config/service_endpoint.hpp"

namespace {

using namespace signalr_config;

/// Like assert(), but in every build.
void require(bool condition) {
  if (!condition) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string key(reinterpret_cast<const char*>(data), size);
  const EndpointKey parsed = parse_endpoint_key(key);
  require(!to_string(parsed.type).empty());
  if (parsed.name == key) {
    require(parsed.type == EndpointType::primary);
    return 0;
  }
  // A type was found: the name is what stands before the first colon, and the type can be read again.
  require(parsed.name == key.substr(0, key.find(':')));
  require(parse_endpoint_key(parsed.name + ":" + to_string(parsed.type)) == parsed);
  require(parse_endpoint_key(key + ":more") == parsed);
  return 0;
}
