#include "core/key_tree.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <memory_resource>
#include <optional>
#include <span>
#include <string>
#include <unordered_map>
#include <utility>

#include "core/key_order.hpp"
#include "core/key_path.hpp"
#include "core/sorted_keys.hpp"
#include "dotnet/int32.hpp"
#include "dotnet/list_sort.hpp"

namespace signalr_config::core {

namespace {

std::string_view segment_of(const TreeKey& item) {
  const std::string_view rest = item.key.substr(item.offset);
  return rest.substr(0, rest.find(key_delimiter));
}

// Where the segments below `section` begin in `key`; nothing if the key is not below it. Folding never
// makes or removes a delimiter, so as many delimiters are passed as the section has segments.
std::optional<std::size_t> offset_below(std::string_view key, std::string_view section,
                                        std::size_t section_segments) {
  std::size_t end = 0;
  for (std::size_t i = 0; i < section_segments; ++i) {
    end = key.find(key_delimiter, i == 0 ? 0 : end + 1);
    if (end == std::string_view::npos) return std::nullopt;
  }
  if (!dotnet::equals_ignore_case(key.substr(0, end), section)) return std::nullopt;
  return end + 1;
}

std::size_t segment_count(std::string_view section) {
  if (section.empty()) return 0;
  return static_cast<std::size_t>(std::count(section.begin(), section.end(), key_delimiter)) + 1;
}

// Puts the keys into groups by the identity of their next segment: each is a child, and has its number.
class Grouping {
 public:
  explicit Grouping(std::size_t size_hint) {
    group_of_key.reserve(size_hint);
    children.reserve(size_hint);
    segments.reserve(size_hint);
  }

  void add(const TreeKey& item) {
    const std::string_view segment = segment_of(item);
    const std::uint32_t at = find_or_add(segment);
    group_of_key.push_back(at);
    ChildSection& child = children[at];
    if (child.segment != segment) has_several_spellings = true;
    TreeKey below = item;
    below.offset += segment.size() + 1;
    if (below.offset > item.key.size()) {
      child.slot = item.slot;
    } else {
      child.keys.push_back(below);
    }
    previous_ = at;
  }

  std::vector<ChildSection> children;
  std::vector<NumberedSegment> segments;
  std::vector<std::uint32_t> group_of_key;
  bool has_several_spellings = false;  // of one group

 private:
  static constexpr std::size_t many = 1024;  // from here on, one group a key is likely

  std::uint32_t find_or_add(std::string_view segment) {
    // Keys of one section mostly stand together.
    if (previous_ < segments.size() && segments[previous_].text == segment) return previous_;
    if (segments.size() == many) by_segment_.reserve(group_of_key.capacity());
    const auto [found, inserted] =
        by_segment_.try_emplace(segment, static_cast<std::uint32_t>(segments.size()));
    if (inserted) {
      children.push_back({segment, Configuration::Index::none, {}});
      segments.push_back({segment, dotnet::try_parse_int32(segment)});
    }
    return found->second;
  }

  std::unordered_map<std::string_view, std::uint32_t, dotnet::IgnoreCaseHash, dotnet::IgnoreCaseEqual>
      by_segment_;
  std::uint32_t previous_ = 0;
};

// A segment in the list that .NET sorts: one for every key of every layer.
struct ListedSegment {
  std::uint32_t group;
  std::string_view spelling;
};

// Does what .NET does, layer by layer (ConfigurationProvider.GetChildKeys), then keeps the first of each.
std::vector<std::uint32_t> order_with_ties(Grouping& grouping, std::span<const TreeKey> keys,
                                           std::size_t layer_count) {
  std::vector<ListedSegment> list;
  std::size_t next = 0;
  for (std::size_t layer = 0; layer < layer_count; ++layer) {
    std::vector<ListedSegment> extended;
    for (; next < keys.size() && keys[next].layer == layer; ++next) {
      extended.push_back({grouping.group_of_key[next], segment_of(keys[next])});
    }
    extended.insert(extended.end(), list.begin(), list.end());
    list = std::move(extended);
    dotnet::list_sort(std::span(list), [&](const ListedSegment& a, const ListedSegment& b) {
      return a.group == b.group ? 0
                                : compare_segments(grouping.segments[a.group], grouping.segments[b.group]);
    });
  }
  std::vector<std::uint32_t> order;
  std::vector<bool> seen(grouping.children.size());
  for (const ListedSegment& listed : list) {
    if (seen[listed.group]) continue;
    seen[listed.group] = true;
    grouping.children[listed.group].segment = listed.spelling;
    order.push_back(listed.group);
  }
  return order;
}

// The usual case near the leaves, and what keeps one very deep key cheap.
std::vector<ChildSection> only_child(std::vector<TreeKey> keys) {
  TreeKey& item = keys.front();
  const std::string_view segment = segment_of(item);
  item.offset += segment.size() + 1;
  std::vector<ChildSection> children;
  if (item.offset > item.key.size()) {
    children.push_back({segment, item.slot, {}});
  } else {
    children.push_back({segment, Configuration::Index::none, std::move(keys)});
  }
  return children;
}

std::vector<SortedKeys::Place> all_places(const Configuration::Index& index) {
  std::vector<SortedKeys::Place> places;
  for (std::uint32_t layer = 0; layer < index.keys.size(); ++layer) {
    for (std::uint32_t at = 0; at < index.keys[layer].size(); ++at)
      places.push_back({index.keys[layer][at].key, layer, at});
  }
  return places;
}

// The places of the keys below a section in the order of the layers.
std::vector<SortedKeys::Place> places_below(const Configuration::Index& index, std::string_view section,
                                            std::size_t segments) {
  std::vector<SortedKeys::Place> places;
  const std::string begin = std::string(section) + key_delimiter;
  for (const SortedKeys::Place& place : index.sorted.from(begin, [&] { return all_places(index); })) {
    if (!offset_below(place.key, section, segments)) break;
    places.push_back(place);
  }
  std::ranges::sort(places, {},
                    [](const SortedKeys::Place& place) { return std::pair(place.layer, place.at); });
  return places;
}

}  // namespace

bool has_keys_below(const Configuration::Index& index, std::string_view section) {
  const std::size_t segments = segment_count(section);
  if (segments > 0 && index.sorted.pays()) {
    // In place: whoever asks for a key allocates nothing.
    std::array<std::byte, 512> buffer{};
    std::pmr::monotonic_buffer_resource memory(buffer.data(), buffer.size());
    std::pmr::string begin(&memory);
    begin.reserve(section.size() + 1);
    begin.append(section).push_back(key_delimiter);
    const auto places = index.sorted.from(begin, [&] { return all_places(index); });
    return !places.empty() && offset_below(places.front().key, section, segments);
  }
  return std::ranges::any_of(index.keys, [&](const auto& layer) {
    return std::ranges::any_of(layer, [&](const Configuration::Index::LayerKey& one) {
      return segments == 0 || offset_below(one.key, section, segments);
    });
  });
}

std::vector<TreeKey> keys_below(const Configuration::Index& index, std::string_view section) {
  const std::size_t section_segments = segment_count(section);
  std::vector<TreeKey> found;
  if (section_segments > 0 && index.sorted.pays()) {
    for (const SortedKeys::Place& place : places_below(index, section, section_segments)) {
      found.push_back({place.key, index.keys[place.layer][place.at].slot, place.layer,
                       *offset_below(place.key, section, section_segments)});
    }
    return found;
  }
  for (std::uint32_t layer = 0; layer < index.keys.size(); ++layer) {
    for (const auto& [key, slot] : index.keys[layer]) {
      const auto offset = section_segments == 0 ? 0 : offset_below(key, section, section_segments);
      if (offset) found.push_back({key, slot, layer, *offset});
    }
  }
  return found;
}

std::vector<ChildSection> split_into_children(std::vector<TreeKey> keys, std::size_t layer_count) {
  if (keys.size() == 1) return only_child(std::move(keys));
  Grouping grouping(keys.size());
  for (const TreeKey& item : keys) grouping.add(item);
  // The order of the layers' data shows only where segments compare equal.
  std::optional<std::vector<std::uint32_t>> order;
  if (!grouping.has_several_spellings) order = certain_order(grouping.segments);
  if (!order) order = order_with_ties(grouping, keys, layer_count);
  std::vector<ChildSection> children;
  children.reserve(order->size());
  for (const std::uint32_t at : *order) children.push_back(std::move(grouping.children[at]));
  return children;
}

}  // namespace signalr_config::core
