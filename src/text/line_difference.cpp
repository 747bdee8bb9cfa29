#include "text/line_difference.hpp"

#include <algorithm>
#include <utility>

namespace signalr_config::text {
namespace {

using Lines = std::vector<std::string_view>;
using Index = std::ptrdiff_t;

// Time and memory grow with its square.
constexpr Index most_differences = 1000;

/// Myers' greedy algorithm on what stands between the lines that both have at their begin and end.
class LineComparison {
 public:
  LineComparison(const Lines& before, const Lines& after) : before_(before), after_(after) { trim(); }

  std::vector<LineChange> run() {
    if (before_size_ == 0 && after_size_ == 0) return {};
    if (!search()) return {{first_, size(before_size_), first_, size(after_size_)}};
    return walk_back();
  }

 private:
  static std::size_t size(Index index) { return static_cast<std::size_t>(index); }
  bool equal(Index x, Index y) const { return before_[first_ + size(x)] == after_[first_ + size(y)]; }

  void trim() {
    const std::size_t shorter = std::min(before_.size(), after_.size());
    while (first_ < shorter && before_[first_] == after_[first_]) ++first_;
    std::size_t last = 0;
    while (last < shorter - first_ &&
           before_[before_.size() - 1 - last] == after_[after_.size() - 1 - last]) {
      ++last;
    }
    before_size_ = static_cast<Index>(before_.size() - first_ - last);
    after_size_ = static_cast<Index>(after_.size() - first_ - last);
  }

  /// Of the paths with `d` differences, how far those get that end on diagonal `k`.
  Index& furthest(std::size_t d, Index k) { return furthest_[d][size(k + static_cast<Index>(d) + 1)]; }

  bool came_down(std::size_t d, Index k) {
    const auto distance = static_cast<Index>(d);
    return k == -distance || (k != distance && furthest(d - 1, k - 1) < furthest(d - 1, k + 1));
  }

  bool search() {
    const Index most = std::min(before_size_ + after_size_, most_differences);
    for (Index distance = 0; distance <= most; ++distance) {
      const std::size_t d = size(distance);
      furthest_.emplace_back(2 * d + 3, -1);
      for (Index k = -distance; k <= distance; k += 2) {
        Index x = 0;
        if (d > 0) x = came_down(d, k) ? furthest(d - 1, k + 1) : furthest(d - 1, k - 1) + 1;
        while (x < before_size_ && x - k < after_size_ && equal(x, x - k)) ++x;
        furthest(d, k) = x;
        if (x >= before_size_ && x - k >= after_size_) return true;
      }
    }
    return false;
  }

  std::vector<LineChange> walk_back() {
    std::vector<LineChange> changes;
    Index x = before_size_;
    Index y = after_size_;
    for (std::size_t d = furthest_.size() - 1; d > 0; --d) {
      const Index k = x - y;
      const bool down = came_down(d, k);
      const Index from_x = furthest(d - 1, down ? k + 1 : k - 1);
      const Index from_y = from_x - (down ? k + 1 : k - 1);
      add(changes, {first_ + size(from_x), down ? 0U : 1U, first_ + size(from_y), down ? 1U : 0U});
      x = from_x;
      y = from_y;
    }
    std::ranges::reverse(changes);
    return changes;
  }

  /// Changes come last first; those without a line between them are one.
  static void add(std::vector<LineChange>& changes, LineChange change) {
    if (!changes.empty() && changes.back().before_begin == change.before_end() &&
        changes.back().after_begin == change.after_end()) {
      changes.back().before_begin = change.before_begin;
      changes.back().after_begin = change.after_begin;
      changes.back().before_size += change.before_size;
      changes.back().after_size += change.after_size;
    } else {
      changes.push_back(change);
    }
  }

  const Lines& before_;
  const Lines& after_;
  std::size_t first_ = 0;
  Index before_size_ = 0;
  Index after_size_ = 0;
  std::vector<std::vector<Index>> furthest_;
};

}  // namespace

std::vector<std::string_view> split_lines(std::string_view text) {
  Lines lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
    lines.push_back(text.substr(0, end));
    text.remove_prefix(end);
  }
  return lines;
}

std::vector<LineChange> line_changes(const Lines& before, const Lines& after) {
  return LineComparison(before, after).run();
}

}  // namespace signalr_config::text
