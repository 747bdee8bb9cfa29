#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace signalr_config::dotnet::uri {

/// The length of the bracketed IPv6 address that `text` begins with, brackets included; nullopt where it is
/// none. A zone (`%eth0`) and a prefix length (`/64`) are taken, too.
std::optional<std::size_t> ipv6_length(std::u16string_view text);

/// The canonical form of such an address, in brackets, without zone and prefix length. Precondition:
/// ipv6_length(text) has a value.
std::string canonical_ipv6(std::u16string_view text);

}  // namespace signalr_config::dotnet::uri
