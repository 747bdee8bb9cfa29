#include "cli/framework/secret_argument.hpp"

#include <algorithm>
#include <ostream>

#include "cli/framework/diagnostic_text.hpp"
#include "dotnet/ordinal_ignore_case.hpp"
#include "signalr_config/connection_string.hpp"
#include "terminal/printable.hpp"

namespace signalr_config::cli {

bool has_secret(std::string_view text) {
  const auto properties = split_connection_string(text);
  return std::ranges::any_of(properties, [](const ConnectionStringProperty& property) {
    const bool secret = dotnet::equals_ignore_case(property.name, "AccessKey") ||
                        dotnet::equals_ignore_case(property.name, "ClientSecret");
    return secret && !property.value.empty();
  });
}

void warn_of_secret_argument(Invocation& invocation, std::string_view what, std::string_view instead) {
  invocation.err << error_style(invocation).warning("warning:") << " the secret in "
                 << terminal::printable(what)
                 << " stays in the shell's history and is visible to other processes; " << instead << '\n';
}

void refuse_secret_on_terminal(const Invocation& invocation, bool show_secrets) {
  if (show_secrets || !invocation.process.out_is_terminal) return;
  throw UsageError("the result holds a secret, and standard output is a terminal",
                   "Write it to a file or a pipe, or add --show-secrets.");
}

}  // namespace signalr_config::cli
