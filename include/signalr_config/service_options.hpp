#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>

#include "signalr_config/export.hpp"

namespace signalr_config {
inline namespace SIGNALR_CONFIG_EXPORT v0 {

/// Whether a client goes to the server that it negotiated with. The SDK's enums keep numbers that no member
/// has, and so do these here: `ServerStickyMode` 3 is possible.
enum class ServerStickyMode : std::int32_t {
  disabled = 0,   ///< to any
  preferred = 1,  ///< if that server is there
  required = 2,   ///< to no other
};

/// By what the SDK signs tokens for clients with an access key.
enum class AccessTokenAlgorithm : std::int32_t {
  hs256 = 0,  ///< HMAC-SHA256
  hs512 = 1,  ///< HMAC-SHA512
};

/// What becomes of the clients of a server that is shut down.
enum class GracefulShutdownMode : std::int32_t {
  off = 0,                     ///< they are cut off
  wait_for_clients_close = 1,  ///< until they have gone, or the timeout is over
  migrate_clients = 2,         ///< they are handed to other servers
};

/// The member's name as the SDK spells it (`HS256`), or the number.
///@{
std::string to_string(ServerStickyMode mode);
std::string to_string(AccessTokenAlgorithm algorithm);
std::string to_string(GracefulShutdownMode mode);
///@}

/// The SDK's `ServiceOptions`, as far as configuration sets them, with the SDK's defaults. Each is set by the
/// key that is named, below `Azure:SignalR`; docs/configuration-rules.md has the rules of conversion.
struct ServiceOptions {
  /// `ApplicationName`: a prefix of hub names, for applications that share a service; nothing: none.
  std::optional<std::string> application_name = {};
  /// `ServerStickyMode`.
  ServerStickyMode server_sticky_mode = ServerStickyMode::disabled;
  /// `AccessTokenAlgorithm`.
  AccessTokenAlgorithm access_token_algorithm = AccessTokenAlgorithm::hs256;
  /// `InitialHubServerConnectionCount`: the connections to each endpoint, for each hub.
  std::int32_t initial_hub_server_connection_count = 5;
  /// `MaxHubServerConnectionCount`: to how many the service may raise that; nothing: as it likes.
  std::optional<std::int32_t> max_hub_server_connection_count = {};
  /// `AccessTokenLifetimeInSeconds`: of the clients' tokens. Zero and less are accepted.
  std::chrono::milliseconds access_token_lifetime = std::chrono::hours(1);
  /// `ServiceScaleTimeoutInSeconds`: how long a change of the endpoints waits for all servers to know it.
  std::chrono::milliseconds service_scale_timeout = std::chrono::minutes(5);
  /// `MaxPollIntervalInSeconds`: how long a request of long polling is held, 1 to 300; nothing: as the
  /// service likes.
  std::optional<std::int32_t> max_poll_interval_in_seconds = {};
  /// `GracefulShutdown:Mode`.
  GracefulShutdownMode graceful_shutdown_mode = GracefulShutdownMode::off;
  /// `GracefulShutdown:TimeoutInSeconds`: how long the shutdown waits for clients.
  std::chrono::milliseconds graceful_shutdown_timeout = std::chrono::seconds(30);
};

}  // namespace v0
}  // namespace signalr_config
