#pragma once

#include <compare>
#include <cstddef>
#include <iterator>
#include <memory>
#include <ranges>
#include <span>
#include <utility>

#include "signalr_config/export.hpp"

namespace signalr_config {
inline namespace SIGNALR_CONFIG_EXPORT v0 {

/// A range that keeps alive what it shows, so that it may outlive whatever gave it: every spelling of a loop
/// over a function's result is safe. A view, of random access; a copy is that of a pointer. What it shows
/// never changes, and may be read by several threads.
///
/// Of a range that nobody holds, `front` and `[]` give copies, and `begin` does not compile.
template <typename T>
class SharedRange : public std::ranges::view_base {
 public:
  /// Points at an element as long as some copy of the range is there.
  class Iterator {
   public:
    /// What `std::iterator_traits` asks for.
    ///@{
    using iterator_category = std::random_access_iterator_tag;
    using value_type = T;
    using difference_type = std::ptrdiff_t;
    using reference = const T&;
    using pointer = const T*;
    ///@}

    /// Of no range.
    Iterator() = default;
    /// At a pointer of a range's array.
    explicit Iterator(const T* const* place) : place_(place) {}

    /// As a pointer into an array has them.
    ///@{
    reference operator*() const { return **place_; }
    pointer operator->() const { return *place_; }
    reference operator[](difference_type n) const { return *place_[n]; }

    Iterator& operator++() { return *this += 1; }
    Iterator operator++(int) { return {std::exchange(*this, *this + 1)}; }
    Iterator& operator--() { return *this += -1; }
    Iterator operator--(int) { return {std::exchange(*this, *this - 1)}; }
    Iterator& operator+=(difference_type n) {
      place_ += n;
      return *this;
    }
    Iterator& operator-=(difference_type n) { return *this += -n; }

    friend Iterator operator+(Iterator it, difference_type n) { return it += n; }
    friend Iterator operator+(difference_type n, Iterator it) { return it += n; }
    friend Iterator operator-(Iterator it, difference_type n) { return it -= n; }
    friend difference_type operator-(const Iterator& a, const Iterator& b) { return a.place_ - b.place_; }
    friend bool operator==(const Iterator&, const Iterator&) = default;
    friend auto operator<=>(const Iterator&, const Iterator&) = default;
    ///@}

   private:
    const T* const* place_ = nullptr;
  };

  /// What the range consists of.
  using value_type = T;

  /// An empty range.
  SharedRange() = default;

  /// Shows what is pointed at; `owner` keeps alive the pointers and what they lead to.
  SharedRange(std::shared_ptr<const void> owner, std::span<const T* const> shown)
      : owner_(std::move(owner)), shown_(shown) {}

  /// For loops; deleted for a range that nobody holds, whose elements could be gone.
  ///@{
  Iterator begin() const& { return Iterator(shown_.data()); }
  Iterator end() const& { return Iterator(shown_.data() + shown_.size()); }
  Iterator begin() const&& = delete;
  Iterator end() const&& = delete;
  ///@}

  /// How many there are.
  std::size_t size() const { return shown_.size(); }
  /// Whether there are none.
  bool empty() const { return shown_.empty(); }

  /// An element by its number, from 0. Precondition: there are more than that.
  ///@{
  const T& operator[](std::size_t index) const& { return *shown_[index]; }
  T operator[](std::size_t index) const&& { return *shown_[index]; }
  ///@}

  /// The first element. Precondition: there is one.
  ///@{
  const T& front() const& { return *shown_.front(); }
  T front() const&& { return *shown_.front(); }
  ///@}

 private:
  std::shared_ptr<const void> owner_;
  std::span<const T* const> shown_;
};

}  // namespace v0
}  // namespace signalr_config
