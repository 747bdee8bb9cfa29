#pragma once

#include "signalr_config/identity.hpp"

namespace signalr_config::cli {

/// Lets the identity look at this machine: whether a file is there, and whether a certificate is in a store
/// of .NET's.
void look_at_this_machine(IdentityOptions& identity);

}  // namespace signalr_config::cli
