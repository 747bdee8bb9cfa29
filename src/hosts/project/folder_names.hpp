#pragma once

#include <algorithm>
#include <array>
#include <string_view>

namespace signalr_config::hosts {

/// Whether a folder of this name holds nothing that people wrote: what is built or fetched, and git's own.
/// Whoever looks below a directory passes it over.
[[nodiscard]] inline bool is_made_or_fetched(std::string_view folder) {
  static constexpr std::array<std::string_view, 4> names{".git", "bin", "node_modules", "obj"};
  return std::ranges::find(names, folder) != names.end();
}

}  // namespace signalr_config::hosts
