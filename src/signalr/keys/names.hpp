#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

/// The names of which the SDK's keys consist. .NET compares them ignoring case.
namespace signalr_config::signalr::keys {

inline constexpr std::string_view section = "Azure:SignalR";
inline constexpr std::string_view connection_string = "ConnectionString";
inline constexpr std::string_view endpoints = "Endpoints";

/// By which most endpoints are configured.
inline constexpr std::string_view main = "Azure:SignalR:ConnectionString";

/// Where Functions and the Management SDK look for named endpoints.
inline constexpr std::string_view endpoints_section = "Azure:SignalR:Endpoints";

/// .NET's own section, below which some hosts look as well.
inline constexpr std::string_view connection_strings = "ConnectionStrings";

/// The connection that a binding of Functions has where it names none.
inline constexpr std::string_view default_connection = "AzureSignalRConnectionString";

/// Below a name in Functions, for the endpoint's type.
inline constexpr std::string_view primary = "primary";
inline constexpr std::string_view secondary = "secondary";

/// What Service Connector sets. As a variable's name it may be written with `__`, which becomes ':'.
inline constexpr std::array<std::string_view, 2> of_service_connector{"AZURE_SIGNALR_CONNECTIONSTRING",
                                                                      "AZURE_SIGNALR:CONNECTIONSTRING"};

/// `above:name`
[[nodiscard]] std::string below(std::string_view above, std::string_view name);

/// `Azure:SignalR`, or `Azure:SignalR:{registration}`.
[[nodiscard]] std::string section_of(const std::optional<std::string>& registration);

/// What stands behind a section and its ':'; empty if the key is the section; nothing if it is neither.
[[nodiscard]] std::optional<std::string_view> rest_below(std::string_view key, std::string_view above);

}  // namespace signalr_config::signalr::keys
