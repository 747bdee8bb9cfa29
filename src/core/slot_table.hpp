#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "dotnet/ordinal_ignore_case.hpp"

namespace signalr_config::core {

/// Finds the slots of keys by their identity, in 16 bytes a key at most: a node of the library's map has four
/// times as many, which of a million keys is as much as their text. The keys themselves are elsewhere:
/// `key_of` gives that of a slot.
class SlotTable {
 public:
  static constexpr std::uint32_t none = static_cast<std::uint32_t>(-1);

  /// For so many keys at most.
  explicit SlotTable(std::size_t keys) : places_(std::bit_ceil(2 * keys + 1)) {}

  /// The key's slot; `none` where it has none.
  template <typename KeyOf>
  [[nodiscard]] std::uint32_t find(std::string_view key, const KeyOf& key_of) const {
    return places_[place_of(key, dotnet::IgnoreCaseHash()(key), key_of)].slot;
  }

  /// The key's slot, which is `slot` from now on where it had none.
  template <typename KeyOf>
  std::uint32_t find_or_add(std::string_view key, std::uint32_t slot, const KeyOf& key_of) {
    const std::size_t hash = dotnet::IgnoreCaseHash()(key);
    Place& place = places_[place_of(key, hash, key_of)];
    if (place.slot == none) place = {tag_of(hash), slot};
    return place.slot;
  }

 private:
  // At most half of them are taken, so that a free one is near.
  struct Place {
    std::uint32_t tag = 0;  // the part of the hash that does not decide about the place
    std::uint32_t slot = none;
  };

  static std::uint32_t tag_of(std::size_t hash) { return static_cast<std::uint32_t>(hash >> 32U); }

  // Where the key is, or would be.
  template <typename KeyOf>
  std::size_t place_of(std::string_view key, std::size_t hash, const KeyOf& key_of) const {
    const std::size_t last = places_.size() - 1;
    for (std::size_t at = hash & last;; at = (at + 1) & last) {
      const Place& place = places_[at];
      if (place.slot == none) return at;
      if (place.tag == tag_of(hash) && dotnet::equals_ignore_case(key_of(place.slot), key)) return at;
    }
  }

  std::vector<Place> places_;
};

}  // namespace signalr_config::core
