#pragma once

#include <array>

#include "dotnet/enumeration.hpp"

namespace signalr_config::signalr {

/// The members of the Management SDK's enums and of the Functions extension's, as they spell them.
inline constexpr std::array<dotnet::EnumMember, 2> service_transport_type_names{
    {{"Transient", 0}, {"Persistent", 1}}};
inline constexpr std::array<dotnet::EnumMember, 2> retry_mode_names{{{"Fixed", 0}, {"Exponential", 1}}};
inline constexpr std::array<dotnet::EnumMember, 2> hub_protocol_names{
    {{"SystemTextJson", 0}, {"NewtonsoftJson", 1}}};

}  // namespace signalr_config::signalr
