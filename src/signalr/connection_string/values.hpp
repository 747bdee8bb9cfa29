#pragma once

#include <optional>
#include <string_view>

#include "signalr_config/uri.hpp"

namespace signalr_config::signalr {

/// An absolute URI of scheme http or https (ConnectionStringParser.TryCreateEndpointUri); else nothing.
std::optional<Uri> parse_service_uri(std::string_view value);

/// Whether .NET's scheme name (always lower case) is one that the SDK connects to.
bool is_service_scheme(std::string_view scheme);

/// `Endpoint`, and no other property, loses its trailing slashes before it is parsed.
std::string_view without_trailing_slashes(std::string_view value);

/// Matches `^1\.\d+(?:[\w-.]+)?$` with .NET's Unicode meaning of \d and \w.
bool is_supported_version(std::string_view value);

/// int.TryParse, 1 to 65535.
std::optional<int> parse_port(std::string_view value);

}  // namespace signalr_config::signalr
