#pragma once

#include <boost/property_tree/ptree.hpp>
#include <memory>
#include <string>
#include <string_view>

#include "signalr_config/configuration.hpp"
#include "signalr_config/export.hpp"
#include "signalr_config/source.hpp"

/// For programs that use Boost.PropertyTree. Not in signalr_config.hpp: it needs Boost's headers and the
/// CMake target signalr_config::property_tree.
namespace signalr_config {
inline namespace SIGNALR_CONFIG_EXPORT v0 {

/// The winning values of a section (of all, without one) as a tree: a node for each segment of a key, in
/// .NET's order of siblings, with the value as its data. A tree has no null: null and empty are both empty
/// data. Names are not paths: Boost's `get("a.b")` finds the node `b` below `a`, but no name with a '.' in
/// it. Throws `std::length_error` for a key of more than 1000 segments, since trees are destroyed by
/// recursion.
boost::property_tree::ptree to_property_tree(const Configuration& configuration,
                                             std::string_view section = {});

/// A source of what a tree holds: names joined by ':', a value for each node that has data or no children.
/// Children without a name (the elements of arrays that `read_json` read) are numbered from 0 as in .NET. A
/// key that occurs twice, ignoring case, is refused as in files. `name` stands for the tree in origins.
std::shared_ptr<const Source> property_tree_source(boost::property_tree::ptree tree, std::string name);

}  // namespace v0
}  // namespace signalr_config
