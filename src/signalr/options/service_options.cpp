#include "signalr_config/service_options.hpp"

#include "signalr/keys/enum_members.hpp"

namespace signalr_config {
inline namespace SIGNALR_CONFIG_EXPORT v0 {

std::string to_string(ServerStickyMode mode) {
  return dotnet::enum_to_string(static_cast<std::int32_t>(mode), signalr::server_sticky_mode_names);
}

std::string to_string(AccessTokenAlgorithm algorithm) {
  return dotnet::enum_to_string(static_cast<std::int32_t>(algorithm), signalr::access_token_algorithm_names);
}

std::string to_string(GracefulShutdownMode mode) {
  return dotnet::enum_to_string(static_cast<std::int32_t>(mode), signalr::graceful_shutdown_mode_names);
}

}  // namespace v0
}  // namespace signalr_config
