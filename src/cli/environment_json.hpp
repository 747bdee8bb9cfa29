#pragma once

#include "cli/json_writer.hpp"
#include "cli/load_input.hpp"

namespace signalr_config::cli {

/// The members `environment` and `environmentReason`.
void write_environment(JsonWriter& writer, const LoadedInput& input);

}  // namespace signalr_config::cli
