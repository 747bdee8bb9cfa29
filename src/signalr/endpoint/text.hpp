#pragma once

#include "signalr_config/diagnostic.hpp"
#include "signalr_config/service_endpoint.hpp"

namespace signalr_config::signalr {

/// Appends `ServiceEndpoint::to_string()` to a message, with those of its URIs marked as values that have
/// more than scheme, host, port and path: user info and queries can hold secrets.
void append_endpoint_text(Message& message, const ServiceEndpoint& endpoint);

}  // namespace signalr_config::signalr
