#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>

#include "signalr_config/configuration.hpp"
#include "signalr_config/export.hpp"

namespace signalr_config {
inline namespace SIGNALR_CONFIG_EXPORT v0 {

/// How messages go to the service: one REST call each, or over connections that stay open. Configuration can
/// produce undefined values.
enum class ServiceTransportType : std::int32_t { transient = 0, persistent = 1 };

/// How the delay between retries grows.
enum class RetryMode : std::int32_t { fixed = 0, exponential = 1 };

/// By which library Functions serialises messages.
enum class HubProtocol : std::int32_t { system_text_json = 0, newtonsoft_json = 1 };

/// The member's name as the SDK spells it (`Transient`), or the number.
///@{
std::string to_string(ServiceTransportType type);
std::string to_string(RetryMode mode);
std::string to_string(HubProtocol protocol);
///@}

/// The SDK's `ServiceManagerRetryOptions`, with its defaults.
struct RetryOptions {
  std::int32_t max_retries = 3;                     ///< of a REST call, after the first attempt
  TimeSpan delay = std::chrono::milliseconds(800);  ///< before the first of them
  TimeSpan max_delay = std::chrono::minutes(1);     ///< before any of them
  RetryMode mode = RetryMode::fixed;                ///< whether the delay grows
};

/// The Management SDK's `ServiceManagerOptions`, as far as configuration sets them, with its defaults. The
/// Functions extensions hand theirs to the same SDK.
struct ServiceManagerOptions {
  std::optional<std::string> application_name;  ///< a prefix of hub names; nothing: none
  std::int32_t connection_count = 1;            ///< persistent connections to each endpoint; 3 in Functions
  ServiceTransportType service_transport_type = ServiceTransportType::transient;  ///< how messages are sent
  TimeSpan http_client_timeout = std::chrono::seconds(100);                       ///< of a REST call
  std::optional<RetryOptions> retry_options;                                      ///< nothing: no retries
  std::optional<HubProtocol> hub_protocol;  ///< Functions only; nothing: the extension's own choice
  bool message_pack = false;                ///< Functions only: clients may speak MessagePack, too
};

}  // namespace v0
}  // namespace signalr_config
