#pragma once

#include <vector>

#include "signalr_config/parsed_source.hpp"

namespace signalr_config::lint {

/// Two entries of one file with the same key, which .NET refuses. The places tell how they were written.
struct DuplicateEntry {
  const Entry* first = nullptr;
  const Entry* second = nullptr;

  /// Whether one has several segments in one name (`"Azure:SignalR:..."`) and the other does not.
  bool is_nested_and_flat() const;
};

/// Every entry whose key an earlier one of the same file has, ignoring case, with that one.
std::vector<DuplicateEntry> duplicate_entries(const ParsedSource& source);

}  // namespace signalr_config::lint
