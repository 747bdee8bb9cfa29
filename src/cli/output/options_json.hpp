#pragma once

#include "cli/output/json_parts.hpp"
#include "signalr_config/resolution.hpp"

namespace signalr_config::cli {

/// The options of the host that was resolved, by the names that docs/schemas gives them.
Json options_json(const Resolution& resolution, signalr::Disclosure disclosure);

/// What they are without any configuration.
Json default_options_json(const Resolution& resolution, signalr::Disclosure disclosure);

}  // namespace signalr_config::cli
