#include "hosts/project/file.hpp"

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

#include "hosts/project/file_based_app.hpp"
#include "hosts/project/xml_tag.hpp"
#include "text/trim.hpp"

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

// Where ids stand, the last of each: conditions are not evaluated.
struct SecretsIdElements {
  std::optional<Span> certain;
  std::optional<Span> conditional;
};

SecretsIdElements find_secrets_id_elements(std::string_view xml) {
  SecretsIdElements found;
  std::vector<std::pair<std::string_view, bool>> open;  // with whether a condition stands there or above
  for (auto tag = next_tag(xml, 0); tag; tag = next_tag(xml, tag->end)) {
    const std::string_view name = tag->name();
    if (name.empty()) continue;
    if (tag->closes()) {
      if (!open.empty() && open.back().first == name) open.pop_back();
      continue;
    }
    const bool is_conditional = (!open.empty() && open.back().second) || name == "When" ||
                                name == "Otherwise" || tag->attribute("Condition").has_value();
    const std::size_t end = tag->opens("UserSecretsId") ? xml.find('<', tag->end) : std::string_view::npos;
    if (end != std::string_view::npos)
      (is_conditional ? found.conditional : found.certain) = make_span(tag->end, end);
    if (!tag->closes_itself()) open.emplace_back(name, is_conditional);
  }
  return found;
}

Diagnostic expression_problem(const Origin& origin) {
  Diagnostic problem;
  problem.code = DiagnosticCode::secrets_id_expression;
  problem.message.text(
      "UserSecretsId is an MSBuild expression, which only MSBuild can evaluate; a literal id was expected");
  problem.remedy = "Give the id with --secrets-id (in code: HostOptions::secrets_id), or write it literally.";
  problem.origin = origin;
  return problem;
}

SecretsIdSearch read_secrets_id(const fs::path& path, const FileSystem& files) {
  FileContent content = files.read(path);
  if (!content && content.error().missing) return {};
  if (!content) return {std::nullopt, std::nullopt, std::move(content).error().diagnostic};
  auto document =
      std::make_shared<const Document>(files.name_of(path), SourceKind::user_secrets, *std::move(content));
  const SecretsIdElements elements = find_secrets_id_elements(document->bytes());
  const auto origin_of = [&](Span span) {
    return Origin{document, span, span, ValueEncoding::verbatim, nullptr};
  };
  if (!elements.certain && !elements.conditional) return {};
  SecretsIdSearch found =
      literal_secrets_id(origin_of(elements.certain ? *elements.certain : *elements.conditional));
  if (!elements.certain) found.remark = ", below a condition";
  if (elements.certain && elements.conditional)
    found.remark = "; another below a condition in " + describe(origin_of(*elements.conditional));
  return found;
}

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

SecretsIdSearch find_secrets_id(const ProjectFile& project, const FileSystem& files) {
  if (project.path.extension() == ".cs") return find_file_based_secrets_id(project.path, files);
  const SecretsIdSearch own = read_secrets_id(project.path, files);
  return own.id || own.problem ? own : find_build_props_secrets_id(project.path, files);
}

SecretsIdSearch find_build_props_secrets_id(const fs::path& file, const FileSystem& files) {
  const std::vector<fs::path> candidates = build_props_above({file, ""}, files);
  return candidates.empty() ? SecretsIdSearch{} : read_secrets_id(candidates.back(), files);
}

std::vector<fs::path> build_props_above(const ProjectFile& project, const FileSystem& files) {
  const fs::path file = files.absolute(project.path);
  if (file.empty()) return {};
  return candidates_above(file.parent_path(), "Directory.Build.props", files);
}

std::vector<fs::path> candidates_above(const fs::path& start, std::string_view name,
                                       const FileSystem& files) {
  std::vector<fs::path> candidates;
  for (fs::path folder = start;; folder = folder.parent_path()) {
    candidates.push_back(folder / name);
    if (files.exists(candidates.back()) || folder == folder.parent_path()) return candidates;
  }
}

std::optional<Span> find_secrets_id_element(std::string_view xml) {
  const SecretsIdElements found = find_secrets_id_elements(xml);
  return found.certain ? found.certain : found.conditional;
}

SecretsIdSearch literal_secrets_id(Origin origin) {
  std::string id(text::trim(origin.document->text(origin.value)));
  if (id.empty()) return {};
  if (id.find_first_of("$@%") != std::string::npos) return {std::nullopt, origin, expression_problem(origin)};
  return {std::move(id), std::move(origin), std::nullopt};
}

}  // namespace signalr_config::hosts
