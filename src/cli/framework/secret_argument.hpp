#pragma once

#include <string_view>

#include "cli/framework/command.hpp"

namespace signalr_config::cli {

/// Whether the text is a connection string with a key or a password, as far as it can be told.
bool has_secret(std::string_view text);

/// Warns that a secret on the command line stays in the shell's history. `what` is the argument that holds
/// it, `instead` what to do in its place.
void warn_of_secret_argument(Invocation& invocation, std::string_view what, std::string_view instead);

/// For commands whose purpose is to print a secret: throws `UsageError` where standard output is a terminal,
/// unless it was asked for with --show-secrets.
void refuse_secret_on_terminal(const Invocation& invocation, bool show_secrets);

}  // namespace signalr_config::cli
