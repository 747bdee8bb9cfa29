#pragma once

#include <functional>
#include <iosfwd>
#include <string>
#include <vector>

#include "cli/framework/command.hpp"
#include "cli/input/load_input.hpp"

namespace signalr_config::cli {

/// Whether something in it mentions SignalR, or may.
bool is_about_signalr(const LoadedInput& input);

/// How a command reports on one application: on `invocation.out` and `invocation.err`.
using ReportOnApplication = std::function<ExitCode(const LoadedInput& input, Invocation& invocation)>;

/// Reports on every application of the input. A single one is reported on as such. Several have their names
/// above their reports, or are the items of one JSON document; those that say nothing about SignalR are only
/// named. The answer is the worst of all.
ExitCode report_on_applications(const std::vector<LoadedInput>& applications, Invocation& invocation,
                                bool as_json, const ReportOnApplication& report);

}  // namespace signalr_config::cli
