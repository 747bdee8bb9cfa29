#include "core/key_order.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "core/key_path.hpp"
#include "dotnet/ascii.hpp"
#include "dotnet/int32.hpp"
#include "dotnet/ordinal_ignore_case.hpp"

namespace signalr_config::core {

namespace {

constexpr std::string_view skip_delimiters(std::string_view key) noexcept {
  const std::size_t begin = key.find_first_not_of(key_delimiter);
  return begin == std::string_view::npos ? std::string_view{} : key.substr(begin);
}

/// Takes the first segment off `key`, and the delimiters behind it.
constexpr std::string_view take_segment(std::string_view& key) noexcept {
  const std::string_view segment = key.substr(0, key.find(key_delimiter));
  key = skip_delimiters(key.substr(segment.size()));
  return segment;
}

// .NET's difference of two numbers can only wrap, and the comparison contradict itself, beyond this.
bool may_wrap(const NumberedSegment& segment) {
  constexpr std::int32_t safe = 1'000'000'000;
  return segment.number && (*segment.number > safe || *segment.number < -safe);
}

// The eight letters of a segment behind what all segments begin with, as a number that sorts as they do;
// nothing where the segment is a number, or has other letters than those of ASCII there.
std::optional<std::uint64_t> sorting_head(const NumberedSegment& segment, std::size_t common) {
  if (segment.number || segment.text.empty()) return std::nullopt;
  std::uint64_t head = 0;
  for (std::size_t i = common; i < common + sizeof(head); ++i) {
    const char letter = i < segment.text.size() ? segment.text[i] : '\0';
    if (!dotnet::is_ascii(letter)) return std::nullopt;
    head = head << 8U | static_cast<std::uint64_t>(dotnet::ascii_upper(letter));
  }
  return head;
}

std::size_t common_prefix(std::span<const NumberedSegment> segments) {
  if (segments.empty()) return 0;
  std::string_view prefix = segments.front().text;
  for (const NumberedSegment& segment : segments) {
    const auto end =
        std::mismatch(prefix.begin(), prefix.end(), segment.text.begin(), segment.text.end()).first;
    prefix = prefix.substr(0, static_cast<std::size_t>(end - prefix.begin()));
  }
  // In the middle of a code point there are no letters of ASCII, and there is no head.
  return prefix.size();
}

// Many siblings are sorted by their heads, which stand together in memory, and rarely by more.
void sort_by_rank(std::vector<std::uint32_t>& order, std::span<const NumberedSegment> segments) {
  struct Ranked {
    std::uint64_t head;
    std::uint32_t segment;
  };
  const auto less = [&](std::uint32_t a, std::uint32_t b) {
    return compare_segments(segments[a], segments[b]) < 0;
  };
  std::vector<Ranked> ranked;
  ranked.reserve(segments.size());
  const std::size_t common = common_prefix(segments);
  for (const std::uint32_t at : order) {
    const auto head = sorting_head(segments[at], common);
    if (!head) break;
    ranked.push_back({*head, at});
  }
  if (ranked.size() < order.size()) {
    std::sort(order.begin(), order.end(), less);
    return;
  }
  std::sort(ranked.begin(), ranked.end(), [&](const Ranked& a, const Ranked& b) {
    return a.head != b.head ? a.head < b.head : less(a.segment, b.segment);
  });
  std::transform(ranked.begin(), ranked.end(), order.begin(), [](const Ranked& one) { return one.segment; });
}

}  // namespace

int compare_segments(const NumberedSegment& a, const NumberedSegment& b) noexcept {
  if (a.text.empty() || b.text.empty()) {
    return static_cast<int>(b.text.empty()) - static_cast<int>(a.text.empty());
  }
  if (!a.number && !b.number) return dotnet::compare_ignore_case(a.text, b.text);
  if (!a.number || !b.number) return a.number ? -1 : 1;
  // Unsigned, because .NET's subtraction wraps around: -2147483648 comes after 1.
  const auto difference = static_cast<std::uint32_t>(*a.number) - static_cast<std::uint32_t>(*b.number);
  return static_cast<std::int32_t>(difference);
}

int compare_segments(std::string_view a, std::string_view b) noexcept {
  return compare_segments(NumberedSegment{a, dotnet::try_parse_int32(a)},
                          NumberedSegment{b, dotnet::try_parse_int32(b)});
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

std::optional<std::vector<std::uint32_t>> certain_order(std::span<const NumberedSegment> segments) {
  if (std::ranges::any_of(segments, may_wrap)) return std::nullopt;
  std::vector<std::uint32_t> order(segments.size());
  for (std::uint32_t i = 0; i < order.size(); ++i) order[i] = i;
  sort_by_rank(order, segments);
  const auto tie = std::ranges::adjacent_find(order, [&](std::uint32_t a, std::uint32_t b) {
    return compare_segments(segments[a], segments[b]) == 0;
  });
  return tie == order.end() ? std::optional(std::move(order)) : std::nullopt;
}

}  // namespace signalr_config::core
