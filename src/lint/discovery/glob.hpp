#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "lint/discovery/walk_directory.hpp"
#include "lint/discovery/wildcard.hpp"

namespace signalr_config::lint {

/// A pattern for paths as shells with `globstar` have them: `*`, `?`, `[...]`, `**`, and `{a,b}` for either.
class Glob {
 public:
  explicit Glob(std::string_view pattern);

  bool matches(std::string_view path) const;

  /// Whether a text has a character that is special.
  static bool is_pattern(std::string_view text);

 private:
  std::vector<Wildcard> alternatives_;
};

/// Adds every file that a pattern matches, in the directories that a walk visits. `search.excludes` is asked
/// about directories only.
void find_by_glob(const std::string& pattern, const FileSearch& search, FoundFiles& found);

}  // namespace signalr_config::lint
