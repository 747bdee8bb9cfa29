#include "hosts/declared/application.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "hosts/code/project_sources.hpp"
#include "hosts/declared/from_code.hpp"
#include "hosts/project/file.hpp"
#include "hosts/project/file_based_app.hpp"
#include "hosts/project/msbuild.hpp"

namespace signalr_config::hosts {

namespace {

namespace fs = std::filesystem;

bool is_code(const fs::path& path) { return path.extension() == ".cs"; }

fs::path inside(const fs::path& directory, const std::string& name) {
  return directory.empty() || directory == "." ? fs::path(name) : directory / name;
}

// The only C# file of a directory, where it has directives.
std::optional<fs::path> find_file_based_app(const DeclaredPlace& place) {
  std::optional<fs::path> found;
  for (const FileEntry& entry : place.files.list(place.directory).entries) {
    if (entry.kind != FileKind::file || !is_code(entry.name)) continue;
    if (found) return std::nullopt;
    found = inside(place.directory, entry.name);
  }
  if (!found || (place.may_read && !place.may_read(*found))) return std::nullopt;
  const FileContent content = place.files.read(*found);
  return content && !app_directives(*content).empty() ? found : std::nullopt;
}

void read_file_based(const fs::path& file, const DeclaredPlace& place, DeclaredApplication& application) {
  declare_from_code(code::read_single_source(file, place.search()).facts, application);
  const FileContent content = place.files.read(file);
  if (content) declare_from_project(read_file_based_facts(*content, place.files.name_of(file)), application);
  application.paths.push_back(file);
}

// Which id is taken where a condition decides, which nobody evaluates here.
void name_secrets_id(const fs::path& file, const DeclaredPlace& place, DeclaredApplication& application) {
  if (place.may_read) return;  // it is for people who look at a project of their own
  const SecretsIdSearch found = find_secrets_id({file, file.stem().string()}, place.files);
  if (found.remark.empty() || !found.origin) return;
  application.not_followed.push_back("UserSecretsId in " + describe(*found.origin) + found.remark +
                                     ": conditions are not evaluated");
}

void read_project(const fs::path& file, const DeclaredPlace& place, DeclaredApplication& application) {
  fs::path directory = file.parent_path();
  if (directory.empty()) directory = ".";
  const ProjectFacts facts = read_project_facts(file, place.files, place.may_read);
  code::SourceSearch search = place.search();
  search.items = CompileItems(facts);
  code::SourceFacts sources = code::read_project_sources(directory, search);
  application.searched = sources.searched;
  if (sources.searched == code::Searched::in_part)
    application.not_followed.emplace_back("there is more code than is looked at");
  declare_from_code(sources.facts, application);
  declare_from_project(facts, application);
  name_secrets_id(file, place, application);
  std::ranges::move(sources.files, std::back_inserter(application.paths));
}

}  // namespace

DeclaredApplication read_declared_application(const DeclaredPlace& place) {
  DeclaredApplication application;
  const ProjectSearch search = find_project(place.project.value_or(place.directory), place.files);
  if (search.project) application.project = search.project->path;
  if (search.candidates.empty()) application.project = find_file_based_app(place);
  if (search.candidates.size() > 1)
    application.not_followed.emplace_back("there are several project files; name one with --project");
  if (!application.project) return application;
  if (is_code(*application.project)) {
    read_file_based(*application.project, place, application);
  } else {
    read_project(*application.project, place, application);
  }
  return application;
}

}  // namespace signalr_config::hosts
