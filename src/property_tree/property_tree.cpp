#include "signalr_config/property_tree.hpp"

#include <algorithm>
#include <ranges>
#include <stdexcept>
#include <unordered_map>
#include <utility>
#include <vector>

#include "dotnet/ordinal_ignore_case.hpp"
#include "sources/common/unique_entries.hpp"
#include "sources/info/boost/property_tree_entries.hpp"

namespace signalr_config {
inline namespace SIGNALR_CONFIG_EXPORT v0 {
namespace {

namespace pt = boost::property_tree;

constexpr std::ptrdiff_t most_segments = 1000;

/// Builds a tree from keys, each with its whole path.
class TreeBuilder {
 public:
  explicit TreeBuilder(std::string_view section) { nodes_.emplace(section, &root_); }

  /// The node of a key, made with all that are above it if it is not there.
  pt::ptree& node(std::string_view key) {
    std::vector<std::string_view> missing;
    auto found = nodes_.find(key);
    while (found == nodes_.end()) {
      missing.push_back(key);
      const std::size_t colon = key.rfind(':');
      found = colon == std::string_view::npos ? nodes_.find("") : nodes_.find(key = key.substr(0, colon));
    }
    pt::ptree* last = found->second;
    for (const std::string_view path : std::views::reverse(missing)) {
      const std::string name(path.substr(path.rfind(':') + 1));
      last = &last->push_back({name, {}})->second;
      nodes_.emplace(path, last);
    }
    return *last;
  }

  pt::ptree take() && { return std::move(root_); }

 private:
  pt::ptree root_;
  std::unordered_map<std::string, pt::ptree*, dotnet::IgnoreCaseHash, dotnet::IgnoreCaseEqual> nodes_;
};

class PropertyTreeSource final : public Source {
 public:
  PropertyTreeSource(pt::ptree tree, std::string name) : tree_(std::move(tree)), name_(std::move(name)) {}

  ParsedSource load() const override {
    sources::UniqueEntries entries(
        std::make_shared<const Document>(name_, SourceKind::memory, std::string()),
        {DiagnosticCode::property_tree_duplicate_key, DiagnosticCode::property_tree_too_large});
    sources::add_property_tree(entries, tree_);
    return std::move(entries).take();
  }

 private:
  pt::ptree tree_;
  std::string name_;
};

}  // namespace

pt::ptree to_property_tree(const Configuration& configuration, std::string_view section) {
  TreeBuilder builder(section);
  // Rows come with the last sibling first. Backwards they are in order, with a section behind what is in it.
  const std::vector<EnumeratedKey> rows = configuration.enumerate(section, EnumerateRows::with_entries);
  for (const EnumeratedKey& row : std::views::reverse(rows)) {
    if (std::ranges::count(row.path, ':') >= most_segments) {
      throw std::length_error("a key has too many segments");
    }
    builder.node(row.path).data() = row.value().value_or("");
  }
  if (const auto value = configuration.get(section); value && !section.empty()) {
    builder.node(section).data() = *value;
  }
  return std::move(builder).take();
}

std::shared_ptr<const Source> property_tree_source(pt::ptree tree, std::string name) {
  return std::make_shared<PropertyTreeSource>(std::move(tree), std::move(name));
}

}  // namespace v0
}  // namespace signalr_config
