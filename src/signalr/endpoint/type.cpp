#include "signalr/endpoint/type.hpp"

#include "signalr_config/service_endpoint.hpp"

namespace signalr_config {

std::string to_string(const EndpointType type) {
  return dotnet::enum_to_string(static_cast<std::int32_t>(type), signalr::endpoint_type_members);
}

}  // namespace signalr_config
