#pragma once

#include <atomic>
#include <cstdint>
#include <mutex>
#include <span>
#include <string_view>
#include <vector>

namespace signalr_config::core {

/// The keys of a configuration in the order that ignores case, where all keys below a section stand together.
/// Sorting costs more than one look through all keys, so it is done for whoever looks again and again.
/// Thread safety: may be used by several threads at once.
class SortedKeys {
 public:
  /// A key of a layer, by its place there.
  struct Place {
    std::string_view key;
    std::uint32_t layer;
    std::uint32_t at;
  };

  /// Counts a question; true from the one on that is answered faster by `from`.
  [[nodiscard]] bool pays() const noexcept;

  /// The places from the first on that comes not before `begin`. `all` gives every place, and is called once.
  template <typename All>
  [[nodiscard]] std::span<const Place> from(std::string_view begin, const All& all) const {
    std::call_once(sorted_, [&] { sort(all()); });
    return not_before(begin);
  }

 private:
  void sort(std::vector<Place> places) const;
  std::span<const Place> not_before(std::string_view begin) const;

  mutable std::atomic<std::uint32_t> questions_ = 0;
  mutable std::once_flag sorted_;
  mutable std::vector<Place> places_;
};

}  // namespace signalr_config::core
