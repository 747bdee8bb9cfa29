#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "dotnet/ordinal_ignore_case.hpp"
#include "export/endpoint_settings.hpp"

namespace signalr_config::exports {

/// Settings by the segments of their keys, for forms that nest. Siblings stand in the order in which they
/// came; segments that differ by case only are one.
class SettingTree {
 public:
  /// Keys of more than a few dozen segments keep the rest of them in one, so that readers' limits are no
  /// problem and recursion is bounded.
  explicit SettingTree(const std::vector<ExportedSetting>& settings);
  ~SettingTree();
  SettingTree(SettingTree&&) noexcept;

  struct Node {
    std::string segment;
    const ExportedSetting* setting = nullptr;  ///< whose key ends here; null pointer: a section only
    std::vector<std::unique_ptr<Node>> children;

    /// Whether the children are numbered from 0, in order, and each is a value or a section: a list.
    bool is_list() const;

    std::unordered_map<std::string, Node*, dotnet::IgnoreCaseHash, dotnet::IgnoreCaseEqual> by_segment;
  };

  /// What stands below a key that has a value, for forms in which it cannot have both: the keys' names from
  /// the parent of that key on, each with its setting.
  static std::vector<std::pair<std::string, const ExportedSetting*>> flattened(const Node& node);

  const Node& root() const { return *root_; }

 private:
  std::unique_ptr<Node> root_;
};

}  // namespace signalr_config::exports
