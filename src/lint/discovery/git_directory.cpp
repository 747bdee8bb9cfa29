#include "lint/discovery/git_directory.hpp"

#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

#include "system/file_reader.hpp"

namespace signalr_config::lint {

namespace {

namespace fs = std::filesystem;

// The first line of a small file, without its line break.
std::string first_line(const fs::path& path) {
  const system::FileContent content = system::read_file(path);
  if (!content) return {};
  return content->substr(0, content->find_first_of("\r\n"));
}

std::vector<fs::path> absolute_paths(std::span<const LintedFile> files) {
  std::error_code ignored;
  const fs::path here = fs::current_path(ignored);
  std::vector<fs::path> paths;
  std::ranges::transform(files, std::back_inserter(paths),
                         [&](const LintedFile& file) { return (here / file.path).lexically_normal(); });
  return paths;
}

bool is_in(const fs::path& file, const fs::path& directory) {
  return std::ranges::mismatch(directory, file).in1 == directory.end();
}

fs::path common_directory(const std::vector<fs::path>& files) {
  fs::path common = files.front().parent_path();
  for (const fs::path& file : files) {
    while (!is_in(file, common)) common = common.parent_path();
  }
  return common;
}

// The one working tree from whose top a program that shows a repository names files, those of submodules and
// of repositories within it, too: the one that the command runs in, else the one that all are in.
std::optional<fs::path> tree_of_all(const std::vector<fs::path>& files) {
  if (files.empty()) return std::nullopt;
  const auto current = git_top_level(".");
  if (current && std::ranges::all_of(files, [&](const fs::path& file) { return is_in(file, *current); }))
    return current;
  return git_top_level(common_directory(files));
}

// The working trees of many directories; whoever lies in the same one above is asked about once.
class TopLevels {
 public:
  // Of an absolute path's directory.
  const std::optional<fs::path>& above(const fs::path& path) {
    const fs::path directory = path.parent_path();
    const auto [known, is_new] = known_.try_emplace(directory.native());
    if (!is_new) return known->second;
    if (is_git_top_level(directory)) {
      known->second = directory;
    } else if (directory != directory.parent_path()) {
      known->second = above(directory);
    }
    return known->second;
  }

 private:
  std::map<std::string, std::optional<fs::path>> known_;
};

}  // namespace

bool is_git_top_level(const fs::path& directory) {
  std::error_code ignored;
  return fs::exists(directory / ".git", ignored);
}

std::optional<fs::path> git_top_level(const fs::path& directory) {
  std::error_code error;
  fs::path folder = fs::absolute(directory, error).lexically_normal();
  if (error) return std::nullopt;
  if (!folder.has_filename() && folder.has_relative_path()) folder = folder.parent_path();
  while (!is_git_top_level(folder)) {
    if (folder == folder.parent_path()) return std::nullopt;
    folder = folder.parent_path();
  }
  return folder;
}

std::map<std::string, std::string> paths_in_repositories(std::span<const LintedFile> files) {
  const std::vector<fs::path> absolute = absolute_paths(files);
  const auto shown = tree_of_all(absolute);
  TopLevels top_levels;
  std::map<std::string, std::string> paths;
  for (std::size_t i = 0; i < files.size(); ++i) {
    const auto& top_level = shown ? shown : top_levels.above(absolute[i]);
    if (!top_level) continue;
    std::string inside = absolute[i].lexically_relative(*top_level).generic_string();
    const fs::path& named = files[i].path;
    if (inside != named.generic_string()) paths.emplace(named.string(), std::move(inside));
  }
  return paths;
}

fs::path git_exclude_file(const fs::path& top_level) {
  const fs::path exclude = fs::path("info") / "exclude";
  std::error_code ignored;
  fs::path git = top_level / ".git";
  if (!fs::is_regular_file(git, ignored)) return git / exclude;
  constexpr std::string_view prefix = "gitdir: ";
  const std::string line = first_line(git);
  if (!line.starts_with(prefix)) return git / exclude;
  git = top_level / line.substr(prefix.size());
  const std::string common = first_line(git / "commondir");
  return common.empty() ? git / exclude : git / common / exclude;
}

}  // namespace signalr_config::lint
