#pragma once

#include "cli/explain/credential_report.hpp"

namespace signalr_config::cli {

/// The role for a host, and the command that gives it to whoever `credential` is: the endpoint's own, or that
/// of the link of its chain that is in effect; a null pointer where nothing is known of it.
RoleAdvice advise_role(const ServiceEndpoint& endpoint, const Credential* credential, HostKind host,
                       signalr::Disclosure disclosure);

}  // namespace signalr_config::cli
