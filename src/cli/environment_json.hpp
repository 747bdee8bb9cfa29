#pragma once

#include "cli/json_writer.hpp"
#include "cli/load_input.hpp"

namespace signalr_config::cli {

/// The members that say which host reads the configuration, and in which environment.
void write_environment(JsonWriter& writer, const LoadedInput& input);

}  // namespace signalr_config::cli
