#include "core/sorted_keys.hpp"

#include <algorithm>
#include <utility>

#include "dotnet/ordinal_ignore_case.hpp"

namespace signalr_config::core {

namespace {

// A look compares each of n keys once, sorting about log2(n) times: of some ten thousand keys, this often.
constexpr std::uint32_t questions_before_sorting = 16;

bool before(const SortedKeys::Place& place, std::string_view key) {
  return dotnet::compare_ignore_case(place.key, key) < 0;
}

}  // namespace

bool SortedKeys::pays() const noexcept {
  if (questions_.load(std::memory_order_relaxed) >= questions_before_sorting) return true;
  return questions_.fetch_add(1, std::memory_order_relaxed) >= questions_before_sorting;
}

void SortedKeys::sort(std::vector<Place> places) const {
  std::ranges::sort(places, [](const Place& a, const Place& b) { return before(a, b.key); });
  places_ = std::move(places);
}

std::span<const SortedKeys::Place> SortedKeys::not_before(std::string_view begin) const {
  const auto first = std::lower_bound(places_.begin(), places_.end(), begin, before);
  return std::span(places_).subspan(static_cast<std::size_t>(first - places_.begin()));
}

}  // namespace signalr_config::core
