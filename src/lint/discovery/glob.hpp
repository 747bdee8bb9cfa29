#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "lint/discovery/walk_directory.hpp"
#include "lint/discovery/wildcard.hpp"

namespace signalr_config::lint {

/// The length of the longest pattern, and how much text all alternatives of its braces may have together.
/// Braces multiply: more would be a mistake, or an attack.
inline constexpr std::size_t longest_pattern = 1024;
inline constexpr std::size_t most_pattern_text = std::size_t{64} << 10;

/// A pattern for paths as shells with `globstar` have them: `*`, `?`, `[...]`, `**`, and `{a,b}` for either.
class Glob {
 public:
  /// One that is longer, or stands for more, than the limits allow matches nothing.
  explicit Glob(std::string_view pattern);

  bool is_too_large() const { return is_too_large_; }

  /// How much text the alternatives of the braces have together.
  std::size_t size() const { return size_; }

  bool matches(std::string_view path) const;

  /// Whether a text has a character that is special.
  static bool is_pattern(std::string_view text);

 private:
  std::vector<Wildcard> alternatives_;
  std::size_t size_ = 0;
  bool is_too_large_ = false;
};

/// Adds every file that a pattern matches, in the directories that a walk visits. `search.excludes` is asked
/// about directories only.
void find_by_glob(const std::string& pattern, const FileSearch& search, FoundFiles& found);

}  // namespace signalr_config::lint
