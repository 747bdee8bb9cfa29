#include "cli/connection_string/output.hpp"

#include <ostream>
#include <string>
#include <variant>
#include <vector>

#include "cli/framework/diagnostic_text.hpp"
#include "cli/framework/secret_argument.hpp"

namespace signalr_config::cli {

ExitCode write_built(Invocation& invocation, const ConnectionStringBuilder& builder, bool show_secrets) {
  const auto built = builder.build();
  if (!built) {
    write_diagnostics(invocation.err, built.error(), error_style(invocation));
    return ExitCode::no;
  }
  const std::string& text = *built;
  // A secret can stand in an address, too.
  const bool is_masked = mask_connection_string(text).find("***") != std::string::npos;
  if (is_masked) refuse_secret_on_terminal(invocation, show_secrets);
  invocation.out << text << '\n';
  return ExitCode::yes;
}

}  // namespace signalr_config::cli
