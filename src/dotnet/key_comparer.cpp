#include "dotnet/key_comparer.hpp"

#include <cstddef>
#include <cstdint>

#include "dotnet/int32.hpp"
#include "dotnet/ordinal_ignore_case.hpp"

namespace signalr_config::dotnet {

namespace {

constexpr char delimiter = ':';

constexpr std::string_view skip_delimiters(std::string_view key) noexcept {
  const std::size_t begin = key.find_first_not_of(delimiter);
  return begin == std::string_view::npos ? std::string_view{} : key.substr(begin);
}

/// Takes the first segment off `key`, and the delimiters behind it.
constexpr std::string_view take_segment(std::string_view& key) noexcept {
  const std::string_view segment = key.substr(0, key.find(delimiter));
  key = skip_delimiters(key.substr(segment.size()));
  return segment;
}

}  // namespace

int compare_segments(const NumberedSegment& a, const NumberedSegment& b) noexcept {
  if (a.text.empty() || b.text.empty()) {
    return static_cast<int>(b.text.empty()) - static_cast<int>(a.text.empty());
  }
  if (!a.number && !b.number) return compare_ignore_case(a.text, b.text);
  if (!a.number || !b.number) return a.number ? -1 : 1;
  // Unsigned, because .NET's subtraction wraps around: -2147483648 comes after 1.
  const auto difference = static_cast<std::uint32_t>(*a.number) - static_cast<std::uint32_t>(*b.number);
  return static_cast<std::int32_t>(difference);
}

int compare_segments(std::string_view a, std::string_view b) noexcept {
  return compare_segments(NumberedSegment{a, try_parse_int32(a)}, NumberedSegment{b, try_parse_int32(b)});
}

int compare_keys(std::string_view a, std::string_view b) noexcept {
  a = skip_delimiters(a);
  b = skip_delimiters(b);
  while (!a.empty() && !b.empty()) {
    const std::string_view segment_a = take_segment(a);
    const std::string_view segment_b = take_segment(b);
    const int order = compare_segments(segment_a, segment_b);
    if (order != 0) return order;
  }
  return static_cast<int>(!a.empty()) - static_cast<int>(!b.empty());
}

}  // namespace signalr_config::dotnet
