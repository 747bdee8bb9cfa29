#pragma once

#include <string>

#include "resolution/resolution_builder.hpp"
#include "signalr_config/resolution.hpp"

namespace signalr_config::resolution {

/// The failures of Functions and of the Management SDK.

Failure blank_connection_name();
/// The binder finds children where a string is wanted.
Failure section_for_string(const Configuration& configuration, const std::string& path);
/// The Management SDK takes every key below `Azure:SignalR:Endpoints` for a connection string.
Failure identity_section_not_read(const std::string& path, const Entry& entry, HostKind host);
/// A text that Enum.Parse refuses, or a number that no member has.
Failure unknown_hub_protocol(const Entry& entry, const std::string& path);
Failure unknown_transport_type(const Entry& entry, const std::string& path);

/// ServiceManagerOptions.ValidateOptions finds nothing to connect to; `key` is where the default belongs.
Failure no_service_endpoint(const std::string& key, const Entry* blocking);
/// It finds more than one, which only connections that stay open can have.
Failure several_in_transient_mode(const ResolutionBuilder& builder, HostKind host);

}  // namespace signalr_config::resolution
