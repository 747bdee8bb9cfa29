#include "hosts/project/file.hpp"

#include <algorithm>
#include <string_view>
#include <vector>

namespace signalr_config::hosts {

namespace {

namespace fs = std::filesystem;

std::vector<fs::path> project_files_in(const fs::path& directory, const FileSystem& files) {
  std::vector<fs::path> found;
  for (const FileEntry& entry : files.list(directory).entries) {
    if (is_project_file(entry.name)) found.push_back((directory / entry.name).lexically_normal());
  }
  std::sort(found.begin(), found.end());
  return found;
}

ProjectFile project_at(const fs::path& path) { return {path, path.stem().string()}; }

}  // namespace

bool is_project_file(const fs::path& file) {
  return std::ranges::find(project_extensions, file.extension().string()) != project_extensions.end();
}

ProjectSearch find_project(const fs::path& file_or_directory, const FileSystem& files) {
  if (!files.is_directory(file_or_directory)) return {project_at(file_or_directory), {file_or_directory}};
  ProjectSearch search;
  search.candidates = project_files_in(file_or_directory, files);
  if (search.candidates.size() == 1) search.project = project_at(search.candidates.front());
  return search;
}

std::optional<fs::path> find_project_above(const fs::path& directory, const FileSystem& files) {
  fs::path folder = directory.lexically_normal();
  fs::path absolute = files.absolute(directory).lexically_normal();
  while (project_files_in(folder, files).empty()) {
    if (absolute == absolute.parent_path()) return std::nullopt;
    absolute = absolute.parent_path();
    // As it is named: people see `../chat` and not a path from the root.
    folder = directory.is_absolute() ? absolute : (folder / "..").lexically_normal();
  }
  return folder;
}

std::vector<fs::path> build_files_above(const ProjectFile& project, std::string_view name,
                                        const FileSystem& files) {
  const fs::path file = files.absolute(project.path);
  if (file.empty()) return {};
  return candidates_above(file.parent_path(), name, files);
}

std::vector<fs::path> candidates_above(const fs::path& start, std::string_view name,
                                       const FileSystem& files) {
  std::vector<fs::path> candidates;
  for (fs::path folder = start;; folder = folder.parent_path()) {
    candidates.push_back(folder / name);
    if (files.exists(candidates.back()) || folder == folder.parent_path()) return candidates;
  }
}

}  // namespace signalr_config::hosts
