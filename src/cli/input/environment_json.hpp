#pragma once

#include "cli/input/load_input.hpp"
#include "cli/output/json_writer.hpp"

namespace signalr_config::cli {

/// The members that say which host reads the configuration, and in which environment.
void write_environment(JsonWriter& writer, const LoadedInput& input);

}  // namespace signalr_config::cli
