#pragma once

#include <vector>

#include "hosts/near_misses/near_misses.hpp"

namespace signalr_config::hosts {

/// Adds the keys in the secrets store, where that is not read.
void add_secrets(std::vector<NearMiss>& found, const NearMissQuestion& question);

/// Adds the keys that other environments, `dotnet run` and `func start` would read; of a builder that adds no
/// files those of all settings files.
void add_files_left_out(std::vector<NearMiss>& found, const NearMissQuestion& question);

}  // namespace signalr_config::hosts
