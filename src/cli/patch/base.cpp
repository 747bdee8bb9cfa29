#include "cli/patch/base.hpp"

#include <algorithm>
#include <iterator>
#include <system_error>
#include <vector>

#include "lint/discovery/git_directory.hpp"

namespace signalr_config::cli {

namespace {

namespace fs = std::filesystem;

// Without links among the directories, which `git apply` does not follow.
fs::path real_path(const fs::path& file) {
  std::error_code error;
  const fs::path directory = file.has_parent_path() ? file.parent_path() : fs::path(".");
  const fs::path real = fs::weakly_canonical(fs::absolute(directory, error), error);
  return (error ? fs::absolute(directory) : real) / file.filename();
}

bool is_in(const fs::path& file, const fs::path& directory) {
  const auto [rest, ignored] = std::mismatch(directory.begin(), directory.end(), file.begin(), file.end());
  return rest == directory.end();
}

fs::path common_directory(const fs::path& one, const fs::path& other) {
  fs::path common;
  const auto [end, ignored] = std::mismatch(one.begin(), one.end(), other.begin(), other.end());
  for (auto part = one.begin(); part != end; ++part) common /= *part;
  return common;
}

}  // namespace

fs::path base_of_patch(std::span<const fs::path> files, const fs::path& current) {
  if (files.empty()) return current;
  std::vector<fs::path> paths;
  std::ranges::transform(files, std::back_inserter(paths), real_path);
  if (std::ranges::all_of(paths, [&](const fs::path& path) { return is_in(path, current); })) return current;
  fs::path common = paths.front().parent_path();
  for (const fs::path& path : paths) common = common_directory(common, path.parent_path());
  return lint::git_top_level(common).value_or(common);
}

fs::path path_in_patch(const fs::path& file, const fs::path& base) {
  return real_path(file).lexically_relative(base);
}

}  // namespace signalr_config::cli
