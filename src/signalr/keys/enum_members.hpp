#pragma once

#include <array>

#include "dotnet/enumeration.hpp"

namespace signalr_config::signalr {

/// The members of the SDKs' enums, as they spell them, in ascending order of their values.
inline constexpr std::array<dotnet::EnumMember, 2> endpoint_type_members{{{"Primary", 0}, {"Secondary", 1}}};
inline constexpr std::array<dotnet::EnumMember, 3> server_sticky_mode_names{
    {{"Disabled", 0}, {"Preferred", 1}, {"Required", 2}}};
inline constexpr std::array<dotnet::EnumMember, 2> access_token_algorithm_names{{{"HS256", 0}, {"HS512", 1}}};
inline constexpr std::array<dotnet::EnumMember, 3> graceful_shutdown_mode_names{
    {{"Off", 0}, {"WaitForClientsClose", 1}, {"MigrateClients", 2}}};
inline constexpr std::array<dotnet::EnumMember, 2> service_transport_type_names{
    {{"Transient", 0}, {"Persistent", 1}}};
inline constexpr std::array<dotnet::EnumMember, 2> retry_mode_names{{{"Fixed", 0}, {"Exponential", 1}}};
inline constexpr std::array<dotnet::EnumMember, 2> hub_protocol_names{
    {{"SystemTextJson", 0}, {"NewtonsoftJson", 1}}};

}  // namespace signalr_config::signalr
