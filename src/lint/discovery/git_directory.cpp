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

fs::path absolute_path(const fs::path& path) {
  std::error_code error;
  const fs::path absolute = fs::absolute(path, error).lexically_normal();
  return error ? path : absolute;
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
  std::vector<fs::path> absolute;
  std::ranges::transform(files, std::back_inserter(absolute),
                         [](const LintedFile& file) { return absolute_path(file.path); });
  const auto shown = tree_of_all(absolute);
  std::map<fs::path, std::optional<fs::path>> top_levels;
  std::map<std::string, std::string> paths;
  for (std::size_t i = 0; i < files.size(); ++i) {
    const fs::path& path = absolute[i];
    const auto [known, is_new] = top_levels.try_emplace(path.parent_path());
    if (is_new) known->second = shown ? shown : git_top_level(path.parent_path());
    if (!known->second) continue;
    std::string inside = path.lexically_relative(*known->second).generic_string();
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
