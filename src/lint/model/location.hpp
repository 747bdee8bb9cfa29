#pragma once

#include "signalr_config/document.hpp"
#include "signalr_config/origin.hpp"
#include "signalr_config/parsed_source.hpp"

namespace signalr_config::lint {

using signalr_config::Location;

/// Where the value of an entry was written; where the document does not hold it, the key.
Location value_location(const Origin& origin);

/// Where the last segment of its key was written.
Location key_location(const Origin& origin);
/// The same of an entry, whose value may come from elsewhere: of `Azure__SignalR__...: ${SIGNALR}` in a
/// compose file the key is there, and the value in .env.
Location key_location(const Entry& entry);

/// A part of the value, given by byte offsets into the decoded value. The whole value where its encoding
/// does not tell places.
Location part_location(const Origin& origin, Span part);

}  // namespace signalr_config::lint
