#pragma once

#include "cli/output/json_parts.hpp"
#include "signalr_config/credential.hpp"

namespace signalr_config::cli {

/// The credential that `credential_json` wrote, without its secrets, which are not written. Throws
/// `nlohmann::json::exception`, and `UsageError` for a kind that there is not.
Credential credential_from_json(const Json& json);

}  // namespace signalr_config::cli
