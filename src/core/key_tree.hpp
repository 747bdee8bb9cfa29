#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/configuration_index.hpp"

namespace signalr_config::core {

/// A key of some layer on its way down the tree: `offset` is where its next segment begins, or past the end
/// where it has none left.
struct TreeKey {
  std::string_view key;
  std::uint32_t slot;
  std::uint32_t layer;
  std::size_t offset;
};

/// A child of a section: its last segment as .NET spells it, the slot of its own value if it has one, and
/// the keys below it. Keys stay in the order of the layers, lowest first, and of each layer's data.
struct ChildSection {
  std::string_view segment;
  std::uint32_t slot = Configuration::Index::none;
  std::vector<TreeKey> keys;
};

/// The keys below a section ("" for all), ready to be split into its children.
std::vector<TreeKey> keys_below(const Configuration::Index& index, std::string_view section);

/// Whether there is a key below a section.
bool has_keys_below(const Configuration::Index& index, std::string_view section);

/// The children of a section in the order of `IConfiguration.GetChildren()`. Every layer in turn adds its
/// own segments in front of those of the layers below and sorts the list with .NET's unstable sort, so where
/// segments compare equal (other case, `1` and `01`), the outcome of that very algorithm is what is seen.
std::vector<ChildSection> split_into_children(std::vector<TreeKey> keys, std::size_t layer_count);

}  // namespace signalr_config::core
