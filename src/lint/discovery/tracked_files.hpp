#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <string>

namespace signalr_config::lint {

/// The files that git tracks. Each repository is asked once, when the first of its files is asked about.
class TrackedFiles {
 public:
  /// Whether git tracks a file; false where there is no repository, and where there is no git to ask.
  bool contains(const std::filesystem::path& file);

  /// Those of the working tree at `top_level`, relative to it.
  const std::set<std::string>& of(const std::filesystem::path& top_level);

 private:
  std::map<std::filesystem::path, std::set<std::string>> by_top_level_;
  std::map<std::filesystem::path, std::optional<std::filesystem::path>> top_level_of_;  // of a directory
};

}  // namespace signalr_config::lint
