#include "signalr/keys/options.hpp"

#include <algorithm>
#include <array>
#include <iterator>

#include "dotnet/ordinal_ignore_case.hpp"

namespace signalr_config::signalr {

namespace {

constexpr std::array<const OptionKey*, 29> options{
    &option::application_name,
    &option::application_name_slip,
    &option::server_sticky_mode,
    &option::access_token_algorithm,
    &option::initial_hub_server_connection_count,
    &option::max_hub_server_connection_count,
    &option::access_token_lifetime,
    &option::service_scale_timeout,
    &option::max_poll_interval,
    &option::graceful_shutdown_mode,
    &option::graceful_shutdown_timeout,
    &option::enabled,
    &option::management::application_name,
    &option::management::connection_count,
    &option::management::service_transport_type,
    &option::management::http_client_timeout,
    &option::management::max_retries,
    &option::management::retry_delay,
    &option::management::max_retry_delay,
    &option::management::retry_mode,
    &option::functions::service_transport_type,
    &option::functions::http_client_timeout,
    &option::functions::max_retries,
    &option::functions::retry_delay,
    &option::functions::max_retry_delay,
    &option::functions::retry_mode,
    &option::functions::hub_protocol,
    &option::functions::camel_case,
    &option::functions::message_pack,
};

template <typename IsWanted>
const OptionKey* find_if(const IsWanted& is_wanted) {
  const auto* const found =
      std::ranges::find_if(options, [&](const OptionKey* one) { return is_wanted(*one); });
  return found == options.end() ? nullptr : *found;
}

}  // namespace

std::string OptionKey::key() const {
  return section.empty() ? std::string(name) : keys::below(section, name);
}

std::span<const OptionKey* const> all_options() { return options; }

bool is_read_by(const OptionKey& option, HostKind host) {
  switch (host) {
    case HostKind::aspnetcore:
      return option.sdk == Sdk::aspnetcore;
    case HostKind::management:
      return option.sdk == Sdk::management;
    case HostKind::functions:
      return option.sdk == Sdk::functions;
    case HostKind::functions_isolated:
      return option.sdk == Sdk::management || option.in_worker;
    case HostKind::aspnet:
      break;
  }
  return false;
}

bool belongs_to(const OptionKey& option, HostKind host) {
  const bool has_two_processes = host == HostKind::functions_isolated;
  return is_read_by(option, host) || (has_two_processes && is_read_by(option, HostKind::functions));
}

std::vector<const OptionKey*> options_of(HostKind host) {
  std::vector<const OptionKey*> found;
  std::ranges::copy_if(options, std::back_inserter(found),
                       [host](const OptionKey* option) { return belongs_to(*option, host); });
  return found;
}

const OptionKey* find_option(Sdk sdk, std::string_view name) {
  return find_if(
      [&](const OptionKey& one) { return one.sdk == sdk && dotnet::equals_ignore_case(one.name, name); });
}

const OptionKey* find_functions_option(std::string_view key) {
  return find_if([&](const OptionKey& one) {
    if (one.sdk != Sdk::functions) return false;
    const auto name = one.section.empty() ? key : keys::rest_below(key, one.section);
    return name && dotnet::equals_ignore_case(one.name, *name);
  });
}

std::span<const UnreadOption> unread_options() {
  static constexpr std::array<UnreadOption, 13> unread{{
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
  return unread;
}

}  // namespace signalr_config::signalr
