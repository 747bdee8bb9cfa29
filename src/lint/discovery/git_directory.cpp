#include "lint/discovery/git_directory.hpp"

#include <string>
#include <string_view>
#include <system_error>
#include <utility>

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
  std::map<fs::path, std::optional<fs::path>> top_levels;
  std::map<std::string, std::string> paths;
  for (const LintedFile& file : files) {
    std::error_code error;
    const fs::path path = fs::absolute(file.path, error).lexically_normal();
    const auto [known, is_new] = top_levels.try_emplace(path.parent_path());
    if (is_new && !error) known->second = git_top_level(path.parent_path());
    if (!known->second) continue;
    std::string inside = path.lexically_relative(*known->second).generic_string();
    if (inside != file.path.generic_string()) paths.emplace(file.path.string(), std::move(inside));
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
