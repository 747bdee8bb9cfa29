#pragma once

#include <iosfwd>

#include "cli/input/load_input.hpp"
#include "terminal/style.hpp"

namespace signalr_config::cli {

/// Whether there is anything to say of the host.
bool has_host_text(const LoadedInput& input);

/// What is said of a host that everybody expects.
enum class Expected { silent, told };

/// The head of a report: builder, framework, host and environment, each with its reason, and what of the
/// application's own files is not followed.
void write_host_text(std::ostream& out, const LoadedInput& input, const terminal::Style& style,
                     Expected expected = Expected::silent);

}  // namespace signalr_config::cli
