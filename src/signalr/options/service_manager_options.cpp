#include "signalr_config/service_manager_options.hpp"

#include "signalr/keys/enum_members.hpp"

namespace signalr_config {
inline namespace SIGNALR_CONFIG_EXPORT v0 {

std::string to_string(const ServiceTransportType type) {
  return dotnet::enum_to_string(static_cast<std::int32_t>(type), signalr::service_transport_type_names);
}

std::string to_string(const RetryMode mode) {
  return dotnet::enum_to_string(static_cast<std::int32_t>(mode), signalr::retry_mode_names);
}

std::string to_string(const HubProtocol protocol) {
  return dotnet::enum_to_string(static_cast<std::int32_t>(protocol), signalr::hub_protocol_names);
}

}  // namespace v0
}  // namespace signalr_config
