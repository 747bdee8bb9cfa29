#pragma once

#include "cli/output/json_parts.hpp"
#include "signalr_config/resolution_difference.hpp"

namespace signalr_config::cli {

/// The parts of a difference as JSON, the same for every command. docs/schemas describes them.
Json to_json(const EndpointChange& change, signalr::Disclosure disclosure);
Json to_json(const UnresolvedEndpoint& endpoint);

/// An option that changed, with its values of the two resolutions; a side without one is a null pointer.
Json to_json(const OptionChange& change, const Resolution* before, const Resolution* after,
             signalr::Disclosure disclosure);

/// Whether nothing but the access key is another.
bool is_key_rotated(const EndpointChange& change);

}  // namespace signalr_config::cli
