#pragma once

#include <array>

#include "dotnet/enumeration.hpp"

namespace signalr_config::signalr {

/// The members of the SDK's EndpointType.
inline constexpr std::array<dotnet::EnumMember, 2> endpoint_type_members{{{"Primary", 0}, {"Secondary", 1}}};

}  // namespace signalr_config::signalr
