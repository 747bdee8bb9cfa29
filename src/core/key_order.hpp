#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace signalr_config::core {

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

/// The indices of segments in their order, where that is the outcome of any sort: nothing where two compare
/// equal, or numbers may contradict each other.
[[nodiscard]] std::optional<std::vector<std::uint32_t>> certain_order(
    std::span<const NumberedSegment> segments);

}  // namespace signalr_config::core
