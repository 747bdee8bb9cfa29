#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "signalr_config/credential.hpp"

namespace signalr_config::lint {

/// The cloud in which a host of the service is; nothing for other hosts, custom domains among them.
std::optional<AzureCloud> cloud_of_host(std::string_view host);

/// The host that was probably meant, where one nearly has a domain of the service:
/// `x.service.signalr.com`.
std::optional<std::string> intended_host(std::string_view host);

/// Whether a host is in a domain of Azure, and none of SignalR's: `contoso.communication.azure.com`. Those of
/// a customer's own domain may be any service's.
bool is_of_another_service(std::string_view host);

/// Whether a host is on this machine or in its network: localhost, loopback addresses, a name without a dot
/// such as that of a container.
bool is_local_host(std::string_view host);

}  // namespace signalr_config::lint
