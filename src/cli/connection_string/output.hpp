#pragma once

#include "cli/framework/command.hpp"
#include "signalr_config/connection_string_builder.hpp"

namespace signalr_config::cli {

/// Writes the connection string that was built on standard output, or on standard error why there is none.
/// One that holds a secret is not written on a terminal, unless `show_secrets`.
ExitCode write_built(Invocation& invocation, const ConnectionStringBuilder& builder, bool show_secrets);

}  // namespace signalr_config::cli
