#pragma once

#include <filesystem>
#include <vector>

namespace signalr_config::system {

/// The directory trees that belong to what somebody wants to have read. What is read in them may be a
/// stranger's, and name other files: by absolute paths, by `..`, by symbolic links.
class FileTrees {
 public:
  /// Adds a directory with everything below it. One that is not there adds nothing.
  void add(const std::filesystem::path& directory);

  void add(const FileTrees& others);

  /// Whether a path leads into one of the trees when all links are followed. For what is not there, the place
  /// counts where it would be; what cannot be followed (a loop of links) is nowhere.
  [[nodiscard]] bool contain(const std::filesystem::path& path) const;

 private:
  std::vector<std::filesystem::path> roots_;  // without links
};

}  // namespace signalr_config::system
