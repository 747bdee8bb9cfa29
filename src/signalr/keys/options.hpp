#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "dotnet/enumeration.hpp"
#include "signalr/keys/enum_members.hpp"
#include "signalr/keys/names.hpp"
#include "signalr_config/host_kind.hpp"

namespace signalr_config::signalr {

/// Who reads an option. Each has keys of its own, and rules of its own for the same words.
enum class Sdk : std::uint8_t { aspnetcore, management, functions };

/// What the value of an option is.
enum class OptionValue : std::uint8_t {
  application_name,
  number,
  seconds,  ///< a whole number
  time_span,
  boolean,
  enumeration,
  enabled,  ///< the word `enabled`; anything else means no
};

/// How an option comes to be read.
enum class OptionUse : std::uint8_t {
  setting,
  slip,             ///< the SDK reads the key by a slip of its own; nobody means to write it
  hosting_startup,  ///< by the hosting startup only (ASPNETCORE_HOSTINGSTARTUPASSEMBLIES)
};

/// One option that an SDK reads from configuration.
struct OptionKey {
  Sdk sdk;
  std::string_view section;  ///< of ASP.NET Core that of the unnamed registration; empty: none
  std::string_view name;     ///< the rest: `GracefulShutdown:Mode`
  OptionValue value;
  std::string_view default_value = {};               ///< as it would be written; empty: there is none
  std::span<const dotnet::EnumMember> members = {};  ///< of an enumeration
  OptionUse use = OptionUse::setting;
  bool in_worker = false;  ///< of Functions: an isolated worker's own code reads it as well

  /// The whole key, of the unnamed registration.
  [[nodiscard]] std::string key() const;
};

/// The options by their names in C++, which those that read them use.
namespace option {

inline constexpr OptionKey application_name{Sdk::aspnetcore, keys::section, "ApplicationName",
                                            OptionValue::application_name};
inline constexpr OptionKey application_name_slip{.sdk = Sdk::aspnetcore,
                                                 .section = keys::section,
                                                 .name = "ApplicationName:",
                                                 .value = OptionValue::application_name,
                                                 .use = OptionUse::slip};
inline constexpr OptionKey server_sticky_mode{Sdk::aspnetcore,    keys::section,
                                              "ServerStickyMode", OptionValue::enumeration,
                                              "Disabled",         server_sticky_mode_names};
inline constexpr OptionKey access_token_algorithm{
    Sdk::aspnetcore,          keys::section, "AccessTokenAlgorithm",
    OptionValue::enumeration, "HS256",       access_token_algorithm_names};
inline constexpr OptionKey initial_hub_server_connection_count{
    Sdk::aspnetcore, keys::section, "InitialHubServerConnectionCount", OptionValue::number, "5"};
inline constexpr OptionKey max_hub_server_connection_count{
    Sdk::aspnetcore, keys::section, "MaxHubServerConnectionCount", OptionValue::number};
inline constexpr OptionKey access_token_lifetime{
    Sdk::aspnetcore, keys::section, "AccessTokenLifetimeInSeconds", OptionValue::seconds, "3600"};
inline constexpr OptionKey service_scale_timeout{Sdk::aspnetcore, keys::section,
                                                 "ServiceScaleTimeoutInSeconds", OptionValue::seconds, "300"};
inline constexpr OptionKey max_poll_interval{Sdk::aspnetcore, keys::section, "MaxPollIntervalInSeconds",
                                             OptionValue::seconds};
inline constexpr OptionKey graceful_shutdown_mode{
    Sdk::aspnetcore,          keys::section, "GracefulShutdown:Mode",
    OptionValue::enumeration, "Off",         graceful_shutdown_mode_names};
inline constexpr OptionKey graceful_shutdown_timeout{
    Sdk::aspnetcore, keys::section, "GracefulShutdown:TimeoutInSeconds", OptionValue::seconds, "30"};
inline constexpr OptionKey enabled{.sdk = Sdk::aspnetcore,
                                   .section = keys::section,
                                   .name = "Enabled",
                                   .value = OptionValue::boolean,
                                   .default_value = "false",
                                   .use = OptionUse::hosting_startup};

/// The Management SDK's.
namespace management {

inline constexpr std::string_view retry_section = "RetryOptions";

inline constexpr OptionKey application_name{Sdk::management, keys::section, "ApplicationName",
                                            OptionValue::application_name};
inline constexpr OptionKey connection_count{Sdk::management, keys::section, "ConnectionCount",
                                            OptionValue::number, "1"};
inline constexpr OptionKey service_transport_type{
    Sdk::management,          keys::section, "ServiceTransportType",
    OptionValue::enumeration, "Transient",   service_transport_type_names};
inline constexpr OptionKey http_client_timeout{Sdk::management, keys::section, "HttpClientTimeout",
                                               OptionValue::time_span, "00:01:40"};
inline constexpr OptionKey max_retries{Sdk::management, keys::section, "RetryOptions:MaxRetries",
                                       OptionValue::number, "3"};
inline constexpr OptionKey retry_delay{Sdk::management, keys::section, "RetryOptions:Delay",
                                       OptionValue::time_span, "00:00:00.8"};
inline constexpr OptionKey max_retry_delay{Sdk::management, keys::section, "RetryOptions:MaxDelay",
                                           OptionValue::time_span, "00:01:00"};
inline constexpr OptionKey retry_mode{Sdk::management,          keys::section, "RetryOptions:Mode",
                                      OptionValue::enumeration, "Fixed",       retry_mode_names};

}  // namespace management

/// Those of the Functions extensions.
namespace functions {

inline constexpr std::string_view retry_section = "AzureSignalRRetry";

inline constexpr OptionKey service_transport_type{.sdk = Sdk::functions,
                                                  .section = "",
                                                  .name = "AzureSignalRServiceTransportType",
                                                  .value = OptionValue::enumeration,
                                                  .default_value = "Transient",
                                                  .members = service_transport_type_names,
                                                  .in_worker = true};
inline constexpr OptionKey http_client_timeout{Sdk::functions, "", "AzureSignalRHttpClientTimeout",
                                               OptionValue::time_span, "00:01:40"};
inline constexpr OptionKey max_retries{Sdk::functions, "", "AzureSignalRRetry:MaxRetries",
                                       OptionValue::number, "3"};
inline constexpr OptionKey retry_delay{Sdk::functions, "", "AzureSignalRRetry:Delay", OptionValue::time_span,
                                       "00:00:00.8"};
inline constexpr OptionKey max_retry_delay{Sdk::functions, "", "AzureSignalRRetry:MaxDelay",
                                           OptionValue::time_span, "00:01:00"};
inline constexpr OptionKey retry_mode{Sdk::functions,           "",      "AzureSignalRRetry:Mode",
                                      OptionValue::enumeration, "Fixed", retry_mode_names};
inline constexpr OptionKey hub_protocol{
    Sdk::functions, keys::section, "HubProtocol", OptionValue::enumeration, "", hub_protocol_names};
inline constexpr OptionKey camel_case{Sdk::functions, keys::section, "HubProtocol:NewtonsoftJson:CamelCase",
                                      OptionValue::boolean, "false"};
inline constexpr OptionKey message_pack{Sdk::functions, keys::section, "HubProtocol:MessagePack",
                                        OptionValue::enabled};

}  // namespace functions
}  // namespace option

/// Every option, those of one SDK together, in the order in which they are written.
[[nodiscard]] std::span<const OptionKey* const> all_options();

/// Whether the host's own code reads it.
[[nodiscard]] bool is_read_by(const OptionKey& option, HostKind host);

/// Whether it belongs to an application of the host. Of an isolated project of Functions two processes read
/// the same settings: the worker, and the host, which serves the bindings.
[[nodiscard]] bool belongs_to(const OptionKey& option, HostKind host);

/// Those that do.
[[nodiscard]] std::vector<const OptionKey*> options_of(HostKind host);

/// The option of that name below its section; null pointer if the SDK has none.
[[nodiscard]] const OptionKey* find_option(Sdk sdk, std::string_view name);

/// The option of Functions that has the whole key; null pointer if there is none.
[[nodiscard]] const OptionKey* find_functions_option(std::string_view key);

/// A name below `Azure:SignalR` that looks like an option of ASP.NET Core, is none, and what to do about it.
struct UnreadOption {
  std::string_view name;
  std::string_view hint;
};
[[nodiscard]] std::span<const UnreadOption> unread_options();

}  // namespace signalr_config::signalr
