#pragma once

#include "signalr_config/host.hpp"

namespace signalr_config::hosts {

/// One function for each host that has sources of its own.
HostSources aspnetcore_sources(const HostOptions& options);
HostSources functions_sources(const HostOptions& options);
HostSources aspnet_sources(const HostOptions& options);

}  // namespace signalr_config::hosts
