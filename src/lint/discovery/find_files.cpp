#include "lint/discovery/find_files.hpp"

#include <algorithm>
#include <filesystem>
#include <set>
#include <system_error>

#include "lint/discovery/file_name.hpp"
#include "lint/discovery/git_directory.hpp"
#include "lint/discovery/glob.hpp"
#include "text/well_formed.hpp"

namespace signalr_config::lint {

namespace {

namespace fs = std::filesystem;

// A file that was given may be a link to anywhere; what it names has to lie in its own tree.
void add_file(const fs::path& path, FoundFiles& found) {
  const fs::path directory = path.has_parent_path() ? path.parent_path() : fs::path(".");
  found.trees.add(git_top_level(directory).value_or(directory));
  found.files.push_back({path, FoundBy::argument});
}

void add_path(const std::string& path, const FileSystem& files, const FileSearch& how, PathSearch& search) {
  std::error_code error;
  std::error_code ignored;
  const fs::file_status status = fs::status(path, error);
  fs::path shown = fs::path(path).lexically_normal();
  if (!shown.has_filename() && shown.has_relative_path()) shown = shown.parent_path();  // `src/`
  if (files.kind_of(path) == FileKind::file) {
    add_file(shown, search.found);
  } else if (status.type() == fs::file_type::directory) {
    walk_directory(shown, how, search.found);
  } else if ((status.type() != fs::file_type::not_found && status.type() != fs::file_type::none) ||
             fs::is_symlink(fs::symlink_status(path, ignored))) {
    // A link that leads nowhere is refused when it is read.
    add_file(shown, search.found);
  } else if (error && error != std::errc::no_such_file_or_directory) {
    search.found.problems.push_back(
        {"cannot read " + text::well_formed(shown.string()) + ": " + error.message(), true});
  } else if (const std::size_t before = search.found.files.size(); Glob::is_pattern(path)) {
    find_by_glob(path, how, search.found);
    if (search.found.files.size() == before) search.unmatched.push_back(path);
  } else {
    search.unmatched.push_back(path);
  }
}

// By paths; of those that lead to the same file, what was given comes first and stays.
void sort_and_unite(std::vector<FoundFile>& files) {
  std::ranges::stable_sort(files, {}, &FoundFile::by);
  std::error_code ignored;
  const fs::path here = fs::current_path(ignored);
  std::set<std::string> seen;
  std::erase_if(files, [&](const FoundFile& file) {
    return !seen.insert((here / file.path).lexically_normal().string()).second;
  });
  std::ranges::sort(files, {}, &FoundFile::path);
}

}  // namespace

PathSearch find_files(std::span<const std::string> paths, const FileSystem& files, const FileSearch& how) {
  PathSearch search;
  for (const std::string& path : paths) add_path(path, files, how, search);
  sort_and_unite(search.found.files);
  return search;
}

void add_companions(FoundFiles& found, const FileSystem& files) {
  std::set<fs::path> directories;
  for (const FoundFile& file : found.files) {
    const std::string name = file.path.filename().string();
    const bool is_part = is_settings_name(name) || is_compose_name(name);
    if (file.by == FoundBy::argument && is_part) directories.insert(file.path.parent_path());
  }
  for (const fs::path& directory : directories) {
    for (const FileEntry& entry : files.list(directory.empty() ? fs::path(".") : directory).entries) {
      const bool is_part = is_settings_name(entry.name) || is_compose_name(entry.name);
      if (is_part && entry.kind == FileKind::file && found.trees.contain(directory / entry.name))
        found.files.push_back({directory / entry.name, FoundBy::companion});
    }
  }
  sort_and_unite(found.files);
}

}  // namespace signalr_config::lint
