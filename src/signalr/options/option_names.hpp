#pragma once

#include <array>

#include "dotnet/enumeration.hpp"

namespace signalr_config::signalr {

/// The members of the SDK's enums, as it spells them.
inline constexpr std::array<dotnet::EnumMember, 3> server_sticky_mode_names{
    {{"Disabled", 0}, {"Preferred", 1}, {"Required", 2}}};
inline constexpr std::array<dotnet::EnumMember, 2> access_token_algorithm_names{{{"HS256", 0}, {"HS512", 1}}};
inline constexpr std::array<dotnet::EnumMember, 3> graceful_shutdown_mode_names{
    {{"Off", 0}, {"WaitForClientsClose", 1}, {"MigrateClients", 2}}};

}  // namespace signalr_config::signalr
