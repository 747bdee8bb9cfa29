#include "sources/common/data_entries.hpp"

#include <string>

namespace signalr_config::sources {
namespace {

// Depth is bounded by the readers of trees.
class Flattener {
 public:
  explicit Flattener(UniqueEntries& entries) : entries_(entries) {}

  void add_members(const DataNode& mapping) {
    for (const DataNode::Member& member : mapping.members)
      add(member.key->text, member.key->span, *member.value);
  }

 private:
  void add(std::string_view segment, Span key, const DataNode& node) {
    if (entries_.is_full()) return;
    const std::size_t size = key_.size();
    const bool is_first = is_first_level_;
    if (!is_first) key_ += ':';
    key_ += segment;
    is_first_level_ = false;
    add_value(key, node);
    is_first_level_ = is_first;
    key_.resize(size);
  }

  void add_value(Span key, const DataNode& node) {
    switch (node.kind) {
      case DataKind::mapping:
        if (node.members.empty()) return add_entry(key, std::nullopt, node);
        return add_members(node);
      case DataKind::sequence:
        if (node.items.empty()) return add_entry(key, "", node);
        return add_items(node);
      case DataKind::scalar:
        return add_entry(key, entries_.source().store(node.text), node);
      case DataKind::null:
        return add_entry(key, std::nullopt, node);
    }
  }

  void add_items(const DataNode& sequence) {
    std::size_t index = 0;
    for (const DataNodePtr& item : sequence.items) add(std::to_string(index++), item->span, *item);
  }

  void add_entry(Span key, std::optional<std::string_view> value, const DataNode& node) {
    const auto& document = entries_.source().document();
    if (!entries_.add(key_, value, Origin{document, key, node.span, node.encoding, nullptr})) {
      entries_.source().exact_refusal_unmasked = "FormatException: A duplicate key '" + key_ + "' was found.";
    }
  }

  UniqueEntries& entries_;
  std::string key_;
  bool is_first_level_ = true;
};

}  // namespace

void add_entries(const DataNode& root, UniqueEntries& entries) { Flattener(entries).add_members(root); }

}  // namespace signalr_config::sources
