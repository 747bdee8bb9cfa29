#pragma once

#include "cli/framework/command.hpp"
#include "signalr_config/connection_string_builder.hpp"

namespace signalr_config::cli {

// One function for each command of `connection-string`, each in the file that bears its name.
ExitCode connection_string_build(Invocation& invocation);
ExitCode connection_string_convert(Invocation& invocation);
ExitCode connection_string_migrate(Invocation& invocation);
ExitCode connection_string_show(Invocation& invocation);

/// Writes the connection string that was built on standard output, or on standard error why there is none.
/// One that holds a secret is not written on a terminal, unless `show_secrets`.
ExitCode write_built(Invocation& invocation, const ConnectionStringBuilder& builder, bool show_secrets);

}  // namespace signalr_config::cli
