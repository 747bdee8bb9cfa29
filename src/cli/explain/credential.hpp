#pragma once

#include <optional>
#include <string>

#include "cli/framework/command.hpp"
#include "cli/input/input_options.hpp"
#include "cli/input/load_input.hpp"

namespace signalr_config::cli {

/// `explain --credential [ENDPOINT]` for one application. Where the application would not start, says why.
ExitCode explain_credentials(const LoadedInput& input, const InputOptions& options,
                             const ReportOptions& report, const std::optional<std::string>& endpoint,
                             Invocation& invocation);

}  // namespace signalr_config::cli
