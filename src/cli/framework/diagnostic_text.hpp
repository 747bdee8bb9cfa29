#pragma once

#include <iosfwd>
#include <string_view>
#include <vector>

#include "cli/framework/command.hpp"
#include "signalr_config/diagnostic.hpp"
#include "terminal/style.hpp"

namespace signalr_config::cli {

/// One diagnostic for a person: `file:line:column: error: message [code]`, its remedy on a line of its own.
void write_diagnostic(std::ostream& err, const Diagnostic& diagnostic, const terminal::Style& style);

/// The same with another name in place of the code's text.
void write_diagnostic(std::ostream& err, const Diagnostic& diagnostic, const terminal::Style& style,
                      std::string_view name);

/// All of them.
void write_diagnostics(std::ostream& err, const std::vector<Diagnostic>& diagnostics,
                       const terminal::Style& style);

/// Whether there is a warning among them.
bool has_warning(const std::vector<Diagnostic>& diagnostics);

/// The style for standard error, and the one for standard output.
terminal::Style error_style(const Invocation& invocation);
terminal::Style output_style(const Invocation& invocation);

}  // namespace signalr_config::cli
