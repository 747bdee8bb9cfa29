#pragma once

#include <string>

#include "resolution/resolution_builder.hpp"

namespace signalr_config::resolution {

/// Reads what is below `Azure:SignalR:Endpoints` as the Functions extensions do (GetEndpoints): connection
/// strings of two types and identity sections, in the order of their names; then the identity of the
/// connection's own section, where there is no connection string.
void read_functions_endpoints(ResolutionBuilder& builder, const std::string& connection);

/// Whether that would try to make an endpoint.
bool has_functions_endpoints(const ResolutionBuilder& builder, const std::string& connection);

}  // namespace signalr_config::resolution
