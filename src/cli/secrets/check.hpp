#pragma once

#include <iosfwd>
#include <span>
#include <string_view>
#include <vector>

#include "cli/framework/command.hpp"
#include "cli/secrets/options.hpp"
#include "signalr_config/diagnostic.hpp"
#include "signalr_config/host_kind.hpp"
#include "terminal/style.hpp"

namespace signalr_config::cli {

/// What is said against a secret. `name` is shown for it: the text of its code, or the name of the linter's
/// rule.
struct SecretProblem {
  Diagnostic diagnostic;
  std::string_view name;
};

/// What the SDK would misread or not read of values that are about to be stored: a connection string, the
/// `<name>:<type>` part of its key, an option, a key that is nearly right. Values that have nothing to do
/// with SignalR are not looked at. `host` is the application's.
std::vector<SecretProblem> check_secrets(std::span<const UserSecret> secrets, HostKind host);

/// Which host the application of a store has.
HostKind host_of(const ChosenStore& chosen, const Invocation& invocation);

void write_problems(std::ostream& err, const std::vector<SecretProblem>& problems,
                    const terminal::Style& style);

/// The entries of a source, to be stored.
std::vector<UserSecret> secrets_of(const ParsedSource& source);

/// Stores them, unless there is something to say against it: all or none. When the store is made, says so
/// where the application would not read it.
ExitCode store_secrets(std::span<const UserSecret> secrets, const ChosenStore& chosen, bool force,
                       Invocation& invocation);

/// Says so where the application's environment leaves user secrets out: that which its own host has,
/// Functions or ASP.NET Core.
void note_left_out(const ChosenStore& chosen, Invocation& invocation);

}  // namespace signalr_config::cli
