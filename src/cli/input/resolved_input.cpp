#include "cli/input/resolved_input.hpp"

#include <ostream>
#include <vector>

#include "cli/framework/diagnostic_text.hpp"

namespace signalr_config::cli {

ResolvedInput resolve_input(const InputOptions& options, const LoadedInput& input, Invocation& invocation,
                            const ResolveMessages& messages) {
  ResolvedInput resolved;
  resolved.options = resolve_options(options, input);
  const auto write = [&](const std::vector<Diagnostic>& diagnostics, bool failed) {
    if (failed || messages.warnings) write_diagnostics(invocation.err, diagnostics, error_style(invocation));
  };
  write(input.diagnostics, !input.ok());
  if (!input.ok()) {
    resolved.code = failed_load_code(input);
    return resolved;
  }
  Resolution resolution = resolve(*input.configuration, resolved.options);
  if (resolution.failure) {
    invocation.err << "The application would not start: the SDK throws " << resolution.failure->exception.type
                   << '\n';
    resolved.code = ExitCode::no;
  }
  write(resolution.diagnostics, !resolution.ok());
  if (resolution.ok()) resolved.resolution = std::move(resolution);
  return resolved;
}

}  // namespace signalr_config::cli
