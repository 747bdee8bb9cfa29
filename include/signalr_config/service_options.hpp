#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>

#include "signalr_config/export.hpp"

namespace signalr_config {
inline namespace SIGNALR_CONFIG_EXPORT v0 {

/// The SDK's enums keep numbers that no member has; so do these (`ServerStickyMode` 3 is possible).
enum class ServerStickyMode : std::int32_t { disabled = 0, preferred = 1, required = 2 };
enum class AccessTokenAlgorithm : std::int32_t { hs256 = 0, hs512 = 1 };
enum class GracefulShutdownMode : std::int32_t { off = 0, wait_for_clients_close = 1, migrate_clients = 2 };

/// The member's name as the SDK spells it, or the number.
std::string to_string(ServerStickyMode mode);
std::string to_string(AccessTokenAlgorithm algorithm);
std::string to_string(GracefulShutdownMode mode);

/// The SDK's `ServiceOptions`, as far as configuration sets them, with the SDK's defaults.
struct ServiceOptions {
  std::optional<std::string> application_name;
  ServerStickyMode server_sticky_mode = ServerStickyMode::disabled;
  AccessTokenAlgorithm access_token_algorithm = AccessTokenAlgorithm::hs256;
  std::int32_t initial_hub_server_connection_count = 5;
  std::optional<std::int32_t> max_hub_server_connection_count;
  std::chrono::milliseconds access_token_lifetime = std::chrono::hours(1);
  std::chrono::milliseconds service_scale_timeout = std::chrono::minutes(5);
  std::optional<std::int32_t> max_poll_interval_in_seconds;
  GracefulShutdownMode graceful_shutdown_mode = GracefulShutdownMode::off;
  std::chrono::milliseconds graceful_shutdown_timeout = std::chrono::seconds(30);
};

}  // namespace v0
}  // namespace signalr_config
