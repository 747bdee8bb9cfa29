#include "core/configuration_index.hpp"

#include <algorithm>
#include <utility>

namespace signalr_config {
inline namespace SIGNALR_CONFIG_EXPORT v0 {

Configuration::Index::Index(std::vector<std::shared_ptr<const ParsedSource>> sources)
    : layers(std::move(sources)), keys(layers.size()) {
  std::size_t total = 0;
  for (const auto& layer : layers) total += layer->entries.size();
  by_key.reserve(total);
  links.reserve(total);
  slots.reserve(total);
  for (std::uint32_t layer = 0; layer < layers.size(); ++layer) add_layer(layer);
}

// A provider's `Data` is a dictionary: a key that comes again replaces the value, and keeps the place and
// the spelling of the first.
void Configuration::Index::add_layer(std::uint32_t layer) {
  for (const Entry& entry : layers[layer]->entries) {
    const auto [found, inserted] = by_key.try_emplace(entry.key, static_cast<std::uint32_t>(slots.size()));
    const std::uint32_t slot = found->second;
    if (inserted) slots.push_back({none, none});
    if (!inserted && layers[layer]->nulls_let_through && !entry.value) continue;
    if (slots[slot].layer == layer) {
      links[slots[slot].winner].entry = &entry;
      continue;
    }
    links.push_back({&entry, slots[slot].winner});
    slots[slot] = {static_cast<std::uint32_t>(links.size() - 1), layer};
    keys[layer].push_back({entry.key, slot});
  }
  const bool again =
      std::find(layers.begin(), layers.begin() + layer, layers[layer]) != layers.begin() + layer;
  if (again) drop_repeats(layer);
}

// A source that stands in two layers, as the host's command line does, has each entry twice in the chain. An
// entry shadows others, and not itself: the higher place stays.
void Configuration::Index::drop_repeats(std::uint32_t layer) {
  for (const LayerKey& key : keys[layer]) {
    const std::uint32_t winner = slots[key.slot].winner;
    std::uint32_t* next = &links[winner].shadowed;
    while (*next != none && links[*next].entry != links[winner].entry) next = &links[*next].shadowed;
    if (*next != none) *next = links[*next].shadowed;
  }
}

}  // namespace v0
}  // namespace signalr_config
