#pragma once

#include <concepts>
#include <type_traits>

#include "signalr_config/service_manager_options.hpp"
#include "signalr_config/service_options.hpp"

namespace signalr_config::signalr {

/// What `to_string` has the members' names of.
template <typename T>
concept Enumeration = std::is_enum_v<T>;

/// The type, or the same that cannot be changed.
template <typename T, typename Plain>
concept MaybeConst = std::same_as<std::remove_const_t<T>, Plain>;

/// Calls `visit(name, value)` for every option, with the names that docs/schemas gives them. The one list of
/// them for output, input and comparison.
template <MaybeConst<ServiceOptions> Options, typename Visit>
void visit_options(Options& options, const Visit& visit) {
  visit("applicationName", options.application_name);
  visit("serverStickyMode", options.server_sticky_mode);
  visit("accessTokenAlgorithm", options.access_token_algorithm);
  visit("initialHubServerConnectionCount", options.initial_hub_server_connection_count);
  visit("maxHubServerConnectionCount", options.max_hub_server_connection_count);
  visit("accessTokenLifetimeSeconds", options.access_token_lifetime);
  visit("serviceScaleTimeoutSeconds", options.service_scale_timeout);
  visit("maxPollIntervalInSeconds", options.max_poll_interval_in_seconds);
  visit("gracefulShutdownMode", options.graceful_shutdown_mode);
  visit("gracefulShutdownTimeoutSeconds", options.graceful_shutdown_timeout);
}

template <MaybeConst<ServiceManagerOptions> Options, typename Visit>
void visit_options(Options& options, const Visit& visit) {
  visit("applicationName", options.application_name);
  visit("connectionCount", options.connection_count);
  visit("serviceTransportType", options.service_transport_type);
  visit("httpClientTimeoutSeconds", options.http_client_timeout);
  visit("retryOptions", options.retry_options);
  visit("hubProtocol", options.hub_protocol);
  visit("messagePack", options.message_pack);
}

template <MaybeConst<RetryOptions> Options, typename Visit>
void visit_options(Options& options, const Visit& visit) {
  visit("maxRetries", options.max_retries);
  visit("delaySeconds", options.delay);
  visit("maxDelaySeconds", options.max_delay);
  visit("mode", options.mode);
}

}  // namespace signalr_config::signalr
