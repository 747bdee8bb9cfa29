#include <utility>

#include "core/configuration_index.hpp"
#include "core/key_tree.hpp"
#include "signalr_config/configuration.hpp"

namespace signalr_config {
inline namespace SIGNALR_CONFIG_EXPORT v0 {

namespace {

// A section whose children are still to be visited, last first.
struct Frame {
  std::size_t path_length;
  bool root;
  std::vector<core::ChildSection> children;
};

}  // namespace

// As ConfigurationExtensions.AsEnumerable does with its stack. A frame goes when its last child comes off, so
// that a key of a million segments needs no million frames.
std::vector<EnumeratedKey> Configuration::enumerate(std::string_view section, EnumerateRows rows) const {
  std::vector<EnumeratedKey> found;
  std::vector<Frame> frames;
  std::string path(section);
  const auto descend = [&](std::vector<core::TreeKey> keys, bool root) {
    if (keys.empty()) return;
    frames.push_back({path.size(), root, core::split_into_children(std::move(keys), layers().size())});
  };
  descend(core::keys_below(*index_, section), section.empty());
  while (!frames.empty()) {
    Frame& frame = frames.back();
    path.resize(frame.path_length);
    if (!frame.root) path += ':';
    core::ChildSection child = std::move(frame.children.back());
    frame.children.pop_back();
    if (frame.children.empty()) frames.pop_back();
    path += child.segment;
    if (child.slot != Index::none) {
      found.push_back({path, index_->winner(child.slot), index_->shadows(child.slot)});
    } else if (rows == EnumerateRows::all) {
      found.push_back({path, nullptr, false});
    }
    descend(std::move(child.keys), false);
  }
  return found;
}

}  // namespace v0
}  // namespace signalr_config
