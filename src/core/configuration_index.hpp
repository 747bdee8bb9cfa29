#pragma once

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

#include "core/slot_table.hpp"
#include "core/sorted_keys.hpp"
#include "signalr_config/configuration.hpp"

namespace signalr_config {
inline namespace SIGNALR_CONFIG_EXPORT v0 {

/// The layers of a configuration, and for every key the entries that have it, the winner first.
struct Configuration::Index {
  static constexpr std::uint32_t none = core::SlotTable::none;

  /// A key of one layer, with the spelling that the layer saw first: one row of a provider's `Data`.
  struct LayerKey {
    std::string_view key;
    std::uint32_t slot;
  };

  /// One entry in the chain of those that share a key.
  struct Link {
    const Entry* entry;
    std::uint32_t shadowed;  ///< the next lower one, or `none`
  };

  /// A key, by identity: where its chain begins.
  struct Slot {
    std::uint32_t winner;
    std::uint32_t layer;  ///< the highest layer that has it
  };

  explicit Index(std::vector<std::shared_ptr<const ParsedSource>> sources);

  /// The slot of a key; `none` where no layer has it.
  std::uint32_t find(std::string_view key) const {
    return by_key.find(key, [this](std::uint32_t slot) { return winner(slot)->key; });
  }

  const Entry* winner(std::uint32_t slot) const { return links[slots[slot].winner].entry; }
  bool shadows(std::uint32_t slot) const { return links[slots[slot].winner].shadowed != none; }

  std::vector<std::shared_ptr<const ParsedSource>> layers;
  std::vector<std::vector<LayerKey>> keys;  ///< for each layer
  std::vector<Slot> slots;
  std::vector<Link> links;
  core::SlotTable by_key;
  core::SortedKeys sorted;  ///< of all layers

 private:
  void add_layer(std::uint32_t layer);
  void drop_repeats(std::uint32_t layer);
};

}  // namespace v0
}  // namespace signalr_config
