#include "sources/common/data_node.hpp"

#include <algorithm>
#include <ranges>

namespace signalr_config::sources {

const DataNode::Member* DataNode::member(std::string_view name) const {
  const auto backwards = members | std::views::reverse;
  const auto found =
      std::ranges::find_if(backwards, [name](const Member& member) { return member.key->text == name; });
  return found == backwards.end() ? nullptr : &*found;
}

const DataNode* DataNode::find(std::string_view name) const {
  const Member* const found = member(name);
  return found == nullptr ? nullptr : found->value.get();
}

const DataNode* DataNode::find(std::initializer_list<std::string_view> path) const {
  const DataNode* node = this;
  for (const std::string_view name : path) {
    node = node->find(name);
    if (node == nullptr) return nullptr;
  }
  return node;
}

std::string_view DataNode::text_of(std::string_view name) const {
  const DataNode* const found = find(name);
  return found != nullptr && found->is_scalar() ? std::string_view(found->text) : std::string_view();
}

}  // namespace signalr_config::sources
