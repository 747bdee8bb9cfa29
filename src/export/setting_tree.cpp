#include "export/setting_tree.hpp"

namespace signalr_config::exports {

namespace {

constexpr std::size_t deepest = 48;

SettingTree::Node& child_of(SettingTree::Node& parent, std::string_view segment) {
  const auto [found, is_new] = parent.by_segment.try_emplace(std::string(segment), nullptr);
  if (is_new) {
    parent.children.push_back(std::make_unique<SettingTree::Node>());
    parent.children.back()->segment = segment;
    found->second = parent.children.back().get();
  }
  return *found->second;
}

using Named = std::vector<std::pair<std::string, const ExportedSetting*>>;

void flatten(const SettingTree::Node& node, const std::string& name, Named& found) {
  if (node.setting != nullptr) found.emplace_back(name, node.setting);
  for (const auto& child : node.children) flatten(*child, name + ":" + child->segment, found);
}

}  // namespace

Named SettingTree::flattened(const Node& node) {
  Named found;
  flatten(node, node.segment, found);
  return found;
}

SettingTree::SettingTree(const std::vector<ExportedSetting>& settings) : root_(std::make_unique<Node>()) {
  for (const ExportedSetting& setting : settings) {
    Node* node = root_.get();
    std::string_view rest = setting.key;
    for (std::size_t depth = 1; depth < deepest; ++depth) {
      const std::size_t colon = rest.find(':');
      if (colon == std::string_view::npos) break;
      node = &child_of(*node, rest.substr(0, colon));
      rest.remove_prefix(colon + 1);
    }
    child_of(*node, rest).setting = &setting;
  }
}

SettingTree::~SettingTree() = default;
SettingTree::SettingTree(SettingTree&&) noexcept = default;

bool SettingTree::Node::is_list() const {
  for (std::size_t i = 0; i < children.size(); ++i) {
    const Node& child = *children[i];
    if (child.segment != std::to_string(i) || (child.setting != nullptr && !child.children.empty()))
      return false;
  }
  return !children.empty();
}

}  // namespace signalr_config::exports
