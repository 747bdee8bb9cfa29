#pragma once

#include <string_view>

namespace signalr_config::dotnet {

/// How Microsoft.Extensions.Configuration.ConfigurationKeyComparer orders two segments (no ':' inside):
/// integers before everything else and by number, the rest by OrdinalIgnoreCase. Negative, zero or positive.
/// Not an identity
/// (`1` and `01` compare equal), and not even transitive: .NET subtracts the integers in 32 bits, which wraps
/// around.
[[nodiscard]] int compare_segments(std::string_view a, std::string_view b) noexcept;

/// ConfigurationKeyComparer.Compare: segment by segment, empty segments skipped; of two keys the one that
/// continues comes later. Negative, zero or positive. Caveats as for compare_segments().
[[nodiscard]] int compare_keys(std::string_view a, std::string_view b) noexcept;

}  // namespace signalr_config::dotnet
