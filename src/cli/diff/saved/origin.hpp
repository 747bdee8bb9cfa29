#pragma once

#include <optional>

#include "cli/output/json_parts.hpp"
#include "signalr_config/origin.hpp"

namespace signalr_config::cli {

/// The place that `to_json` wrote; nothing for null. Its document has no text but stands for the place all
/// the same.
std::optional<Origin> origin_from_json(const Json& json);

}  // namespace signalr_config::cli
