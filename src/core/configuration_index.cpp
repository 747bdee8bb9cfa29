#include "core/configuration_index.hpp"

#include <algorithm>
#include <utility>

namespace signalr_config {
inline namespace SIGNALR_CONFIG_EXPORT v0 {

namespace {

std::size_t entry_count(const std::vector<std::shared_ptr<const ParsedSource>>& layers) {
  std::size_t count = 0;
  for (const auto& layer : layers) count += layer->entries.size();
  return count;
}

}  // namespace

Configuration::Index::Index(std::vector<std::shared_ptr<const ParsedSource>> sources)
    : layers(std::move(sources)), keys(layers.size()), by_key(entry_count(layers)) {
  const std::size_t total = entry_count(layers);
  links.reserve(total);
  slots.reserve(total);
  for (std::uint32_t layer = 0; layer < layers.size(); ++layer) add_layer(layer);
}

// A provider's `Data` is a dictionary: a key that comes again replaces the value, and keeps the place and
// the spelling of the first.
void Configuration::Index::add_layer(std::uint32_t layer) {
  const auto key_of = [this](std::uint32_t slot) { return winner(slot)->key; };
  keys[layer].reserve(layers[layer]->entries.size());
  for (const Entry& entry : layers[layer]->entries) {
    const auto next = static_cast<std::uint32_t>(slots.size());
    const std::uint32_t slot = by_key.find_or_add(entry.key, next, key_of);
    const bool inserted = slot == next;
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
