#include "hosts/code/project_sources.hpp"

#include <algorithm>
#include <utility>

#include "hosts/code/reader.hpp"
#include "hosts/project/file.hpp"
#include "hosts/project/folder_names.hpp"
#include "hosts/project/msbuild.hpp"

namespace signalr_config::hosts::code {

namespace {

namespace fs = std::filesystem;

constexpr int deepest_folder = 4;           // of a project's sources; what is deeper is rarely its start-up
constexpr std::size_t most_sources = 2000;  // a project with more is passed over
constexpr std::size_t most_folders = 5000;
constexpr std::uintmax_t largest_source = 1U << 20U;

bool has_project(const std::vector<FileEntry>& entries) {
  return std::ranges::any_of(entries, [](const FileEntry& entry) {
    return is_project_file(entry.name) || entry.name == "host.json";
  });
}

class SourceWalk {
 public:
  SourceWalk(const SourceSearch& search, const OnSource& on_source)
      : search_(search), on_source_(on_source) {}

  // False: no more are wanted.
  bool walk_project(const fs::path& directory) {
    items_ = search_.items ? *search_.items : items_of(directory);
    directory_ = directory;
    if (!walk(directory, 0)) return false;
    return std::ranges::all_of(items_.elsewhere(), [&](const std::string& item) {
      const fs::path path = (directory / item).lexically_normal();
      if (!is_pattern(item)) return look_at(path);
      const fs::path folder = (directory / folder_of_pattern(item)).lexically_normal();
      return !may_read(folder) || walk(folder, 0);
    });
  }

  bool look_at(const fs::path& path) {
    const auto language = language_of(path);
    if (!language || (is_dotnet(*language) && !is_compiled(path))) return true;
    if (++seen_ > most_sources) return false;
    if (!may_read(path)) return true;
    const auto size = search_.files.size_of(path);
    if (size && *size > largest_source) {
      has_larger_ = has_larger_ || is_dotnet(*language);
      return true;
    }
    auto content = search_.files.read(path);
    return !content || on_source_(path, *std::move(content), *language);
  }

  Searched searched() const {
    const bool is_whole = seen_ <= most_sources && folders_ <= most_folders && !has_larger_;
    return is_whole ? Searched::whole : Searched::in_part;
  }

 private:
  bool walk(const fs::path& directory, int depth) {
    if (++folders_ > most_folders) return false;
    std::vector<FileEntry> entries = search_.files.list(directory).entries;
    const bool is_project = has_project(entries);
    if (depth == 0) below_project_ = is_project;
    if (depth > 0 && is_project && below_project_) return true;
    std::ranges::sort(entries, {}, &FileEntry::name);
    return std::ranges::all_of(entries, [&](const FileEntry& entry) {
      const fs::path path = directory == "." ? fs::path(entry.name) : directory / entry.name;
      if (entry.kind == FileKind::file) return look_at(path);
      const bool is_folder = entry.kind == FileKind::directory && depth < deepest_folder;
      return !is_folder || is_made_or_fetched(entry.name) || !may_read(path) || walk(path, depth + 1);
    });
  }

  CompileItems items_of(const fs::path& directory) const {
    const ProjectSearch found = find_project(directory, search_.files);
    if (!found.project) return {};
    return CompileItems(read_project_facts(found.project->path, search_.files, search_.may_read));
  }

  bool is_compiled(const fs::path& path) const {
    return directory_.empty() || items_.has(directory_ == "." ? path : path.lexically_relative(directory_));
  }

  static bool is_dotnet(Language language) { return !is_script(language); }

  bool may_read(const fs::path& path) const { return !search_.may_read || search_.may_read(path); }

  const SourceSearch& search_;
  const OnSource& on_source_;
  CompileItems items_;
  fs::path directory_;  // the project's; empty: of a single file
  bool below_project_ = false;
  bool has_larger_ = false;
  std::size_t folders_ = 0;
  std::size_t seen_ = 0;
};

// Adds what a source of .NET says.
OnSource reader_of(SourceFacts& found, const SourceSearch& search) {
  return [&found, &search](const fs::path& file, std::string text, Language language) {
    if (is_script(language)) return true;
    if (search.on_text) search.on_text(text, language);
    if (!may_have_facts(text)) return true;
    read_facts(SourceCode(std::move(text), language), search.files.name_of(file), found.facts);
    found.files.push_back(file);
    return true;
  };
}

}  // namespace

Searched for_each_source(const fs::path& directory, const SourceSearch& search, const OnSource& on_source) {
  SourceWalk walk(search, on_source);
  walk.walk_project(directory.empty() ? fs::path(".") : directory);
  return walk.searched();
}

SourceFacts read_project_sources(const fs::path& directory, const SourceSearch& search) {
  SourceFacts found;
  found.searched = for_each_source(directory, search, reader_of(found, search));
  put_constants_in(found.facts);
  return found;
}

SourceFacts read_single_source(const fs::path& file, const SourceSearch& search) {
  SourceFacts found;
  const OnSource read = reader_of(found, search);
  SourceWalk(search, read).look_at(file);
  put_constants_in(found.facts);
  return found;
}

}  // namespace signalr_config::hosts::code
