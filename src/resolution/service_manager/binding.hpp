#pragma once

#include <optional>
#include <string>

#include "resolution/resolution_builder.hpp"

namespace signalr_config::resolution {

/// `Azure:SignalR:Endpoints`, where Functions and the Management SDK look for named endpoints.
const std::string& endpoints_section();
/// `Azure:SignalR:ConnectionString`, the Management SDK's default.
const std::string& management_default();

/// What the Management SDK's ServiceManagerOptionsSetup binds of `Azure:SignalR`, the connection string
/// included, which nothing stands for if it is absent or null.
std::optional<std::string> bind_management_options(ResolutionBuilder& builder,
                                                   ServiceManagerOptions& options);

/// What the Functions extension reads beside the endpoints, step by step of its OptionsSetup.
void read_hub_protocol(ResolutionBuilder& builder, ServiceManagerOptions& options);
void read_transport_type(ResolutionBuilder& builder, ServiceManagerOptions& options);
void read_retry_and_timeout(ResolutionBuilder& builder, ServiceManagerOptions& options);

}  // namespace signalr_config::resolution
