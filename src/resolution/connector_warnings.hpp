#pragma once

#include <string>
#include <vector>

#include "signalr_config/resolution.hpp"

namespace signalr_config::resolution {

/// What there is to say of Service Connector's variable: that nobody reads it, and that a connection string
/// has one of the two forms with a client id that the SDK does not see (which are its own, and are looked
/// for in every connection string).
std::vector<Diagnostic> connector_warnings(const Resolution& resolution, const ResolveOptions& options);

/// `AddAzureSignalR(configuration[key])` where the key is absent: the SDK takes null for "no default".
Diagnostic connection_string_key_absent(const std::string& key);

}  // namespace signalr_config::resolution
