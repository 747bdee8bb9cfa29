#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lint/discovery/wildcard.hpp"

namespace signalr_config::lint {

/// What may be ignored.
struct PathToIgnore {
  std::string_view path;  ///< below the directory of the ignore file, without a '/' at an end
  bool is_directory = false;
};

/// The patterns of one .gitignore file, as gitignore(5) has them.
class IgnoreFile {
 public:
  explicit IgnoreFile(std::string_view text);

  /// What the last pattern that matches says: ignored, or not after all (`!`). Nothing if none matches.
  std::optional<bool> decide(const PathToIgnore& path) const;

  bool empty() const { return patterns_.empty(); }

 private:
  struct Pattern {
    std::string text;
    bool negated = false;
    bool directories_only = false;
    bool anywhere = false;             // has no '/': matches a name in any directory below
    std::optional<Wildcard> wildcard;  // nothing: the text is compared as it is
  };

  void add_line(std::string_view line);
  static bool matches(const Pattern& pattern, std::string_view path);

  std::vector<Pattern> patterns_;
};

}  // namespace signalr_config::lint
