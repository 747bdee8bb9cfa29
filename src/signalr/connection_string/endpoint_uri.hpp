#pragma once

#include <string>
#include <string_view>

#include "signalr_config/connection_string.hpp"
#include "signalr_config/uri.hpp"

namespace signalr_config::signalr {

/// Whether `new Uri(text, UriKind.RelativeOrAbsolute)`, by which configuration makes URIs, gives a relative
/// one: any path from the root, though Uri.TryCreate takes that for a file, and what has no scheme.
bool is_relative_uri(std::string_view text);

/// Whether a value is a URL and no connection string, which somebody has put in its place.
bool is_url_alone(std::string_view value);

/// A URI of an endpoint that was configured by itself, and what ServiceEndpoint.CheckScheme says of it.
/// `what` names it: `the server endpoint`.
Result<Uri, ConnectionStringError> parse_endpoint_uri(std::string_view what, const std::string& text);

/// The errors of a URI, also where somebody else finds them first.
ConnectionStringError malformed_endpoint_uri(std::string_view what, std::string_view text);
ConnectionStringError unsupported_endpoint_scheme(std::string_view what, std::string_view text);

}  // namespace signalr_config::signalr
