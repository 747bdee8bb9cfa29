#pragma once

#include <string_view>

#include "signalr_config/uri.hpp"

namespace signalr_config::dotnet {

/// The message of the UriFormatException that `new Uri(text)` throws; empty where it throws none.
[[nodiscard]] std::string_view uri_format_error(std::string_view utf8);

/// The message of the UriFormatException that Uri::with_port stands for; empty where .NET throws none. (A
/// port out of range is an ArgumentOutOfRangeException there, thus empty.)
[[nodiscard]] std::string_view with_port_format_error(const Uri& uri, int port);

}  // namespace signalr_config::dotnet
