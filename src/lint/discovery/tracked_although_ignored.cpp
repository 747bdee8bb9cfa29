#include "lint/discovery/tracked_although_ignored.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <system_error>

#include "lint/discovery/git_directory.hpp"
#include "lint/discovery/tracked_files.hpp"

namespace signalr_config::lint {

namespace {

namespace fs = std::filesystem;

// Whether a walk leaves one of the directories above a path out, or the path itself.
bool is_left_out(const fs::path& start, const fs::path& below, const Excludes& excludes) {
  fs::path path = start;
  for (auto name = below.begin(); name != below.end(); ++name) {
    const bool is_directory = std::next(name) != below.end();
    path = path == "." ? *name : path / *name;
    if (is_directory && is_skipped_directory(name->string())) return true;
    if (excludes && excludes(path, is_directory)) return true;
  }
  return false;
}

}  // namespace

void add_tracked_although_ignored(const fs::path& directory, const Excludes& excludes, FoundFiles& walked) {
  const auto top = git_top_level(directory);
  if (!top) return;
  std::set<std::string> known;
  for (const FoundFile& file : walked.files) known.insert(file.path.string());
  std::error_code error;
  const fs::path start = fs::absolute(directory, error).lexically_normal();
  TrackedFiles tracked;
  for (const std::string& name : tracked.of(*top)) {
    const fs::path below = (*top / name).lexically_relative(start);
    if (error || below.empty() || *below.begin() == "..") continue;
    const fs::path path = directory == "." ? below : directory / below;
    if (known.contains(path.string()) || is_left_out(directory, below, excludes)) continue;
    const bool is_file = fs::is_regular_file(fs::symlink_status(path, error));
    if (is_file && walked.trees.contain(path)) walked.files.push_back({path, FoundBy::walk});
    error.clear();
  }
}

}  // namespace signalr_config::lint
