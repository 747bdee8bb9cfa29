#pragma once

#include <optional>

#include "hosts/near_misses/near_misses.hpp"
#include "signalr/keys/meaning.hpp"

namespace signalr_config::hosts {

/// Why the key of an entry looks as if it was meant to configure an endpoint, in words; nothing if it does
/// not, or if it is read.
[[nodiscard]] std::optional<NearMiss> near_miss(const Entry& entry, const signalr::KeyReader& reader);

}  // namespace signalr_config::hosts
