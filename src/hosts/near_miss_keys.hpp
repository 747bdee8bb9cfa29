#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "hosts/near_misses.hpp"

namespace signalr_config {

/// Whether the SDK reads the key: a connection string, an endpoint or an option of the registration.
bool is_read_by_sdk(std::string_view key, const std::optional<std::string>& registration);

/// Why a key looks as if it was meant to configure an endpoint; nothing if it does not, or if it is read.
std::optional<NearMiss> near_miss_of_key(const Entry& entry, const std::optional<std::string>& registration);

}  // namespace signalr_config
