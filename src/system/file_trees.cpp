#include "system/file_trees.hpp"

#include <algorithm>
#include <system_error>
#include <utility>

namespace signalr_config::system {

namespace fs = std::filesystem;

void FileTrees::add(const fs::path& directory) {
  std::error_code error;
  fs::path root = fs::canonical(directory.empty() ? fs::path(".") : directory, error);
  if (!error && std::ranges::find(roots_, root) == roots_.end()) roots_.push_back(std::move(root));
}

void FileTrees::add(const FileTrees& others) {
  for (const fs::path& root : others.roots_) {
    if (std::ranges::find(roots_, root) == roots_.end()) roots_.push_back(root);
  }
}

bool FileTrees::contain(const fs::path& path) const {
  std::error_code error;
  const fs::path absolute = fs::absolute(path, error);
  const fs::path target = error ? fs::path() : fs::weakly_canonical(absolute, error);
  if (error) return false;
  return std::ranges::any_of(
      roots_, [&](const fs::path& root) { return std::ranges::mismatch(root, target).in1 == root.end(); });
}

}  // namespace signalr_config::system
