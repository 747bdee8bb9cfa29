#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace signalr_config::dotnet {

/// A segment of a key with the number that it is, if it is one, for whoever compares it often.
struct NumberedSegment {
  std::string_view text;
  std::optional<std::int32_t> number;
};

/// How Microsoft.Extensions.Configuration.ConfigurationKeyComparer orders two segments (no ':' inside): the
/// empty one first, because the comparer passes over delimiters and finds nothing left; then integers, by
/// number; the rest by OrdinalIgnoreCase. Negative, zero or positive. Not an identity (`1` and `01` compare
/// equal), and not even transitive: .NET subtracts the integers in 32 bits, which wraps around.
[[nodiscard]] int compare_segments(const NumberedSegment& a, const NumberedSegment& b) noexcept;
[[nodiscard]] int compare_segments(std::string_view a, std::string_view b) noexcept;

/// ConfigurationKeyComparer.Compare: segment by segment, empty segments skipped; of two keys the one that
/// continues comes later. Negative, zero or positive. Caveats as for compare_segments().
[[nodiscard]] int compare_keys(std::string_view a, std::string_view b) noexcept;

}  // namespace signalr_config::dotnet
