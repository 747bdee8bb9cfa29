#pragma once

#include "sources/common/data_node.hpp"
#include "sources/common/unique_entries.hpp"

namespace signalr_config::sources {

/// Adds an entry for every value below `root`, a mapping, as .NET's JSON files do: names and numbers of items
/// joined by ':', an empty mapping as null, an empty sequence as an empty value. A key twice is refused.
void add_entries(const DataNode& root, UniqueEntries& entries);

}  // namespace signalr_config::sources
