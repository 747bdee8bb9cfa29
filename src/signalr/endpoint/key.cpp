#include <algorithm>

#include "signalr/keys/enum_members.hpp"
#include "signalr_config/service_endpoint.hpp"

namespace signalr_config {
inline namespace SIGNALR_CONFIG_EXPORT v0 {

EndpointKey parse_endpoint_key(const std::string_view key) {
  const std::size_t name_end = key.find(':');
  if (name_end == std::string_view::npos) return {std::string(key), EndpointType::primary};
  const std::size_t type_begin = name_end + 1;
  const std::size_t type_end = std::min(key.find(':', type_begin), key.size());
  const auto type = dotnet::try_parse_enum(key.substr(type_begin, type_end - type_begin),
                                           signalr::endpoint_type_members, dotnet::CaseRule::ignore);
  // As the SDK does: an unknown type makes the whole key the name, a known one drops what follows it.
  if (!type) return {std::string(key), EndpointType::primary};
  return {std::string(key.substr(0, name_end)), static_cast<EndpointType>(*type)};
}

}  // namespace v0
}  // namespace signalr_config
