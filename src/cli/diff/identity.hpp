#pragma once

#include "cli/diff/side.hpp"
#include "signalr_config/resolution_difference.hpp"

namespace signalr_config::cli {

/// Adds the endpoints to the difference whose DefaultAzureCredential is the same on both sides, and finds
/// another identity: it is the variables of the application that decide, AZURE_CLIENT_ID and its like.
void compare_default_credentials(const DiffApplication& before, const DiffApplication& after,
                                 ResolutionDifference& difference);

}  // namespace signalr_config::cli
