#include "lint/model/option_names.hpp"

#include <array>

namespace signalr_config::lint {

std::span<const std::string_view> option_names() {
  static constexpr std::array<std::string_view, 10> names{"ServerStickyMode",
                                                          "AccessTokenAlgorithm",
                                                          "InitialHubServerConnectionCount",
                                                          "MaxHubServerConnectionCount",
                                                          "AccessTokenLifetimeInSeconds",
                                                          "ServiceScaleTimeoutInSeconds",
                                                          "MaxPollIntervalInSeconds",
                                                          "GracefulShutdown:Mode",
                                                          "GracefulShutdown:TimeoutInSeconds",
                                                          "ApplicationName"};
  return names;
}

std::span<const IgnoredOption> ignored_options() {
  static constexpr std::array<IgnoredOption, 13> options{{
      {"AccessTokenLifetime", "Write AccessTokenLifetimeInSeconds, with a number of seconds."},
      {"ServiceScaleTimeout", "Write ServiceScaleTimeoutInSeconds, with a number of seconds."},
      {"MaxPollInterval", "Write MaxPollIntervalInSeconds, with a number of seconds."},
      {"ConnectionCount", "Write InitialHubServerConnectionCount."},
      {"StickyServerMode", "Write ServerStickyMode."},
      {"GracefulShutdown", "Write GracefulShutdown:Mode and GracefulShutdown:TimeoutInSeconds."},
      {"GracefulShutdown:Timeout", "Write GracefulShutdown:TimeoutInSeconds, with a number of seconds."},
      {"AllowStatefulReconnects",
       "Set it in code: AddAzureSignalR(options => options.AllowStatefulReconnects = true)."},
      {"Proxy", "Set it in code: AddAzureSignalR(options => options.Proxy = ...)."},
      {"ServiceTransportType", "Only Azure Functions and the Management SDK have it: remove it."},
      {"HealthCheck", "Remove it: it cannot be configured."},
      {"HealthCheckInterval", "Remove it: it cannot be configured."},
      {"DefaultConnectionString", "Write ConnectionString."},
  }};
  return options;
}

}  // namespace signalr_config::lint
