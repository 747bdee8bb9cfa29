#pragma once

#include <bit>
#include <cstddef>
#include <span>
#include <type_traits>
#include <utility>

namespace signalr_config::dotnet {

namespace list_sort_detail {

/// ArraySortHelper<T> of .NET: its private steps, one function each and in the same order of comparisons.
template <typename T, typename Comparison>
class ArraySorter {
 public:
  explicit ArraySorter(Comparison& compare) : compare_(compare) {}

  bool intro_sort(std::span<T> keys, int depth_limit) {
    std::size_t size = keys.size();
    while (size > 1) {
      const std::span<T> part = keys.first(size);
      if (size <= insertion_sort_threshold) {
        sort_few(part);
        return true;
      }
      if (depth_limit == 0) {
        heap_sort(part);
        return true;
      }
      --depth_limit;
      const std::size_t pivot = partition(part);
      if (pivot == inconsistent) return false;
      if (!intro_sort(part.subspan(pivot + 1), depth_limit)) return false;
      size = pivot;
    }
    return true;
  }

 private:
  static constexpr std::size_t insertion_sort_threshold = 16;
  static constexpr std::size_t inconsistent = static_cast<std::size_t>(-1);

  void swap_if_greater(std::span<T> keys, std::size_t i, std::size_t j) {
    if (compare_(std::as_const(keys[i]), std::as_const(keys[j])) > 0) swap(keys, i, j);
  }

  static void swap(std::span<T> keys, std::size_t i, std::size_t j) {
    if (i == j) return;
    using std::swap;
    swap(keys[i], keys[j]);
  }

  void sort_few(std::span<T> keys) {
    if (keys.size() == 2) {
      swap_if_greater(keys, 0, 1);
    } else if (keys.size() == 3) {
      swap_if_greater(keys, 0, 1);
      swap_if_greater(keys, 0, 2);
      swap_if_greater(keys, 1, 2);
    } else {
      insertion_sort(keys);
    }
  }

  /// Returns where the pivot went, or `inconsistent` where .NET would leave the array.
  std::size_t partition(std::span<T> keys) {
    const std::size_t last = keys.size() - 1;
    const std::size_t middle = last / 2;
    swap_if_greater(keys, 0, middle);
    swap_if_greater(keys, 0, last);
    swap_if_greater(keys, middle, last);
    swap(keys, middle, last - 1);
    // Stays where it is during the scans: nothing is ever exchanged with a place behind last - 2.
    const T& pivot = keys[last - 1];
    std::size_t left = 0;
    std::size_t right = last - 1;
    while (left < right) {
      do {
        if (left == last) return inconsistent;
        ++left;
      } while (compare_(std::as_const(keys[left]), pivot) < 0);
      do {
        if (right == 0) return inconsistent;
        --right;
      } while (compare_(pivot, std::as_const(keys[right])) < 0);
      if (left >= right) break;
      swap(keys, left, right);
    }
    swap(keys, left, last - 1);
    return left;
  }

  void insertion_sort(std::span<T> keys) {
    for (std::size_t next = 1; next < keys.size(); ++next) {
      T moving = std::move(keys[next]);
      std::size_t hole = next;
      while (hole > 0 && compare_(std::as_const(moving), std::as_const(keys[hole - 1])) < 0) {
        keys[hole] = std::move(keys[hole - 1]);
        --hole;
      }
      keys[hole] = std::move(moving);
    }
  }

  void heap_sort(std::span<T> keys) {
    const std::size_t size = keys.size();
    for (std::size_t i = size / 2; i >= 1; --i) down_heap(keys, i, size);
    for (std::size_t i = size; i > 1; --i) {
      swap(keys, 0, i - 1);
      down_heap(keys, 1, i - 1);
    }
  }

  /// Places are counted from one here, as .NET does.
  void down_heap(std::span<T> keys, std::size_t place, std::size_t size) {
    T moving = std::move(keys[place - 1]);
    while (place <= size / 2) {
      std::size_t child = 2 * place;
      if (child < size && compare_(std::as_const(keys[child - 1]), std::as_const(keys[child])) < 0) ++child;
      if (!(compare_(std::as_const(moving), std::as_const(keys[child - 1])) < 0)) break;
      keys[place - 1] = std::move(keys[child - 1]);
      place = child;
    }
    keys[place - 1] = std::move(moving);
  }

  Comparison& compare_;
};

}  // namespace list_sort_detail

/// List<T>.Sort(Comparison<T>) of .NET 10: the same introspective sort, step by step, because it is unstable
/// and which of two equal elements comes first is visible in the results. `compare(a, b)` returns an int:
/// negative, zero or positive. Returns false where .NET throws InvalidOperationException because the
/// comparison contradicts itself (the elements are then all still there, in no particular order); otherwise
/// true. Never reads outside `keys`, and takes O(n log n) comparisons whatever they answer. If `compare`
/// throws, one element may be left moved-from.
template <typename T, typename Comparison>
bool list_sort(std::span<T> keys, Comparison&& compare) {
  if (keys.size() < 2) return true;
  const int depth_limit = 2 * static_cast<int>(std::bit_width(keys.size()));
  return list_sort_detail::ArraySorter<T, std::remove_reference_t<Comparison>>(compare).intro_sort(
      keys, depth_limit);
}

}  // namespace signalr_config::dotnet
