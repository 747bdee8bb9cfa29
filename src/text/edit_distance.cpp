#include "text/edit_distance.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include "dotnet/ordinal_ignore_case.hpp"

namespace signalr_config::text {

namespace {

// The three rows of the matrix that optimal string alignment looks at.
struct Rows {
  explicit Rows(std::size_t size) : before_last(size), last(size), current(size) {}

  void advance() {
    std::swap(before_last, last);
    std::swap(last, current);
  }

  std::vector<std::size_t> before_last;
  std::vector<std::size_t> last;
  std::vector<std::size_t> current;
};

std::size_t cell(const Rows& rows, std::string_view a, std::string_view b, std::size_t i, std::size_t j) {
  const std::size_t replaced = rows.last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
  std::size_t best = std::min({rows.last[j] + 1, rows.current[j - 1] + 1, replaced});
  if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
    best = std::min(best, rows.before_last[j - 2] + 1);
  }
  return best;
}

}  // namespace

std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t limit) {
  constexpr std::size_t longest_word = 256;  // the time is quadratic, and nobody mistypes what is longer
  const std::size_t too_far = limit + 1;
  if (std::max(a.size(), b.size()) > longest_word) return too_far;
  if (std::max(a.size(), b.size()) - std::min(a.size(), b.size()) > limit) return too_far;
  const std::string from = dotnet::fold(a);
  const std::string to = dotnet::fold(b);
  Rows rows(to.size() + 1);
  for (std::size_t j = 0; j <= to.size(); ++j) rows.last[j] = j;
  for (std::size_t i = 1; i <= from.size(); ++i) {
    rows.current[0] = i;
    for (std::size_t j = 1; j <= to.size(); ++j) rows.current[j] = cell(rows, from, to, i, j);
    rows.advance();
  }
  return std::min(rows.last[to.size()], too_far);
}

std::optional<std::string_view> nearest(std::string_view word, std::span<const std::string_view> candidates) {
  const auto same = std::ranges::find_if(
      candidates, [word](std::string_view one) { return dotnet::equals_ignore_case(word, one); });
  if (same != candidates.end()) return *same;  // most words are right
  const std::size_t limit = std::max<std::size_t>(1, word.size() / 3);
  std::size_t best = limit + 1;
  std::optional<std::string_view> found;
  for (const std::string_view candidate : candidates) {
    const std::size_t distance = edit_distance(word, candidate, best - 1);
    if (distance >= best) continue;
    best = distance;
    found = candidate;
  }
  return found;
}

}  // namespace signalr_config::text
