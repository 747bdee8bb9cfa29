#include "cli/options_json.hpp"

#include <chrono>

namespace signalr_config::cli {

namespace {

// Seconds as a number that is whole where it can be.
template <typename Duration>
Json seconds(Duration time) {
  const auto whole = std::chrono::duration_cast<std::chrono::seconds>(time);
  if (whole == time) return whole.count();
  return std::chrono::duration<double>(time).count();
}

template <typename T>
Json or_null(const std::optional<T>& value) {
  return value ? Json(*value) : Json(nullptr);
}

Json application_name_json(const std::optional<std::string>& name, Disclosure disclosure) {
  if (!name) return nullptr;
  return display_value("Azure:SignalR:ApplicationName", *name, disclosure).text;
}

Json service_options_json(const ServiceOptions& options, Disclosure disclosure) {
  return {{"applicationName", application_name_json(options.application_name, disclosure)},
          {"serverStickyMode", to_string(options.server_sticky_mode)},
          {"accessTokenAlgorithm", to_string(options.access_token_algorithm)},
          {"initialHubServerConnectionCount", options.initial_hub_server_connection_count},
          {"maxHubServerConnectionCount", or_null(options.max_hub_server_connection_count)},
          {"accessTokenLifetimeSeconds", seconds(options.access_token_lifetime)},
          {"serviceScaleTimeoutSeconds", seconds(options.service_scale_timeout)},
          {"maxPollIntervalInSeconds", or_null(options.max_poll_interval_in_seconds)},
          {"gracefulShutdownMode", to_string(options.graceful_shutdown_mode)},
          {"gracefulShutdownTimeoutSeconds", seconds(options.graceful_shutdown_timeout)}};
}

Json retry_json(const std::optional<RetryOptions>& retry) {
  if (!retry) return nullptr;
  return {{"maxRetries", retry->max_retries},
          {"delaySeconds", seconds(retry->delay)},
          {"maxDelaySeconds", seconds(retry->max_delay)},
          {"mode", to_string(retry->mode)}};
}

Json manager_options_json(const ServiceManagerOptions& options, Disclosure disclosure) {
  return {{"applicationName", application_name_json(options.application_name, disclosure)},
          {"connectionCount", options.connection_count},
          {"serviceTransportType", to_string(options.service_transport_type)},
          {"httpClientTimeoutSeconds", seconds(options.http_client_timeout)},
          {"retryOptions", retry_json(options.retry_options)},
          {"hubProtocol", options.hub_protocol ? Json(to_string(*options.hub_protocol)) : Json(nullptr)}};
}

}  // namespace

Json options_json(const Resolution& resolution, Disclosure disclosure) {
  return resolution.manager_options ? manager_options_json(*resolution.manager_options, disclosure)
                                    : service_options_json(resolution.options, disclosure);
}

Json default_options_json(const Resolution& resolution, Disclosure disclosure) {
  if (!resolution.manager_options) return service_options_json(ServiceOptions(), disclosure);
  ServiceManagerOptions defaults;
  if (resolution.host != HostKind::management) defaults.connection_count = 3;
  return manager_options_json(defaults, disclosure);
}

}  // namespace signalr_config::cli
