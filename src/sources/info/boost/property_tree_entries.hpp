#pragma once

#include <boost/property_tree/ptree_fwd.hpp>

#include "signalr_config/export.hpp"
#include "sources/common/unique_entries.hpp"

namespace signalr_config::sources {

/// Adds what a tree holds: keys joined by ':', a value for each node that has data or no children. Children
/// without a name, which is how Boost has the elements of JSON arrays, are numbered from 0 as in .NET.
SIGNALR_CONFIG_EXPORT void add_property_tree(UniqueEntries& entries, const boost::property_tree::ptree& tree);

}  // namespace signalr_config::sources
