#pragma once

#include "cli/output/json_parts.hpp"
#include "signalr_config/resolution.hpp"

namespace signalr_config::cli {

/// Sets the options of a resolution to those that `options_json` wrote. Throws `nlohmann::json::exception`,
/// and `UsageError` for a member that there is not.
void set_options_from_json(Resolution& resolution, const Json& json);

}  // namespace signalr_config::cli
