#include "sources/info/boost/property_tree_entries.hpp"

#include <boost/property_tree/ptree.hpp>
#include <cstddef>
#include <string>

namespace signalr_config::sources {
namespace {

void add_value(UniqueEntries& entries, const std::string& key, const std::string& value) {
  ParsedSource& source = entries.source();
  const Origin origin{source.document(), {}, {}, ValueEncoding::opaque, nullptr};
  if (entries.add(key, source.store(value), origin)) return;
  source.exact_refusal_unmasked = "FormatException: A duplicate key '" + key + "' was found.";
}

void add_children(UniqueEntries& entries, const boost::property_tree::ptree& tree, const std::string& path) {
  std::size_t unnamed = 0;
  for (const auto& [name, child] : tree) {
    if (entries.is_full()) return;
    const std::string key = path + (name.empty() ? std::to_string(unnamed++) : name);
    if (child.empty() || !child.data().empty()) add_value(entries, key, child.data());
    add_children(entries, child, key + ":");
  }
}

}  // namespace

void add_property_tree(UniqueEntries& entries, const boost::property_tree::ptree& tree) {
  add_children(entries, tree, {});
}

}  // namespace signalr_config::sources
