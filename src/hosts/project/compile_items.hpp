#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "hosts/project/msbuild.hpp"

namespace signalr_config::hosts {

/// Which sources a project compiles, by its items `Compile`: the later one decides. Names are those of
/// MSBuild: whatever their case, and with `*`, `?` and `**`.
class CompileItems {
 public:
  /// All sources below the project's directory.
  CompileItems() = default;

  explicit CompileItems(const ProjectFacts& facts);

  /// Whether a source is compiled. `path` leads to it from the project's directory.
  bool has(const std::filesystem::path& path) const;

  /// The paths from the project's directory that lead out of it; with a pattern in them, or of one file.
  const std::vector<std::string>& elsewhere() const { return elsewhere_; }

 private:
  struct Pattern {
    std::string text;
    std::size_t order;
    bool includes;
  };
  struct Named {
    std::size_t order;
    bool includes;
  };

  void add(std::string_view value, bool includes);

  bool has_defaults_ = true;
  std::size_t count_ = 0;
  std::vector<Pattern> patterns_;
  std::unordered_map<std::string, Named> named_;
  std::vector<std::string> elsewhere_;
};

/// Whether a path is one of those of a pattern: `**` is any folders, `*` and `?` are of one name.
[[nodiscard]] bool matches_item(std::string_view pattern, std::string_view path);

/// The folder in which everything is that a pattern may mean; empty for the one it begins in.
[[nodiscard]] std::string folder_of_pattern(std::string_view pattern);

/// Whether an item is no single file.
[[nodiscard]] bool is_pattern(std::string_view item);

}  // namespace signalr_config::hosts
