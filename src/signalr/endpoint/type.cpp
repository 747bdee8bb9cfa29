#include "signalr/keys/enum_members.hpp"
#include "signalr_config/service_endpoint.hpp"

namespace signalr_config {
inline namespace SIGNALR_CONFIG_EXPORT v0 {

std::string to_string(const EndpointType type) {
  return dotnet::enum_to_string(static_cast<std::int32_t>(type), signalr::endpoint_type_members);
}

}  // namespace v0
}  // namespace signalr_config
