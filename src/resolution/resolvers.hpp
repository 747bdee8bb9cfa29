#pragma once

#include "resolution/resolution_builder.hpp"

namespace signalr_config::resolution {

/// One function for each SDK: goes through its start-up in its order.
void resolve_aspnetcore(ResolutionBuilder& builder);
void resolve_aspnet(ResolutionBuilder& builder);
/// The Management SDK, and the two Functions extensions, which hand it their options.
void resolve_service_manager(ResolutionBuilder& builder);

}  // namespace signalr_config::resolution
