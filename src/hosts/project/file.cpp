#include "hosts/project/file.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include "system/file_reader.hpp"

namespace signalr_config::hosts {

namespace {

namespace fs = std::filesystem;

bool is_project_file(const fs::path& path) {
  return std::ranges::find(project_extensions, path.extension().string()) != project_extensions.end();
}

std::vector<fs::path> project_files_in(const fs::path& directory) {
  std::vector<fs::path> found;
  std::error_code error;
  for (fs::directory_iterator it(directory, error), end; !error && it != end; it.increment(error)) {
    if (is_project_file(it->path())) found.push_back(it->path().lexically_normal());
  }
  std::sort(found.begin(), found.end());
  return found;
}

ProjectFile project_at(const fs::path& path) { return {path, path.stem().string()}; }

std::optional<Span> find_element(std::string_view xml, std::string_view name) {
  const std::string opening = "<" + std::string(name);
  std::optional<Span> found;
  std::size_t at = 0;
  while ((at = xml.find('<', at)) != std::string_view::npos) {
    if (xml.substr(at).starts_with("<!--")) {
      at = xml.find("-->", at);
      continue;
    }
    const std::string_view rest = xml.substr(at);
    const bool opens = rest.starts_with(opening) && rest.size() > opening.size() &&
                       std::string_view("> \t\r\n").find(rest[opening.size()]) != std::string_view::npos;
    const std::size_t tag_end = opens ? xml.find('>', at) : std::string_view::npos;
    if (tag_end != std::string_view::npos) {
      const std::size_t end = xml.find('<', tag_end);
      if (end != std::string_view::npos) found = make_span(tag_end + 1, end);
    }
    ++at;
  }
  return found;
}

Diagnostic expression_problem(const Origin& origin) {
  Diagnostic problem;
  problem.code = "secrets-id-expression";
  problem.message.text(
      "UserSecretsId is an MSBuild expression, which only MSBuild can evaluate; a literal id was expected");
  problem.remedy = "Give the id with --secrets-id (in code: HostOptions::secrets_id), or write it literally.";
  problem.origin = origin;
  return problem;
}

std::string trimmed(std::string_view text) {
  constexpr std::string_view blanks = " \t\r\n";
  const std::size_t begin = text.find_first_not_of(blanks);
  if (begin == std::string_view::npos) return {};
  return std::string(text.substr(begin, text.find_last_not_of(blanks) - begin + 1));
}

SecretsIdSearch read_secrets_id(const fs::path& path) {
  system::FileContent content = system::read_file(path);
  if (!content.bytes) return {std::nullopt, std::nullopt, content.missing ? std::nullopt : content.problem};
  auto document =
      std::make_shared<const Document>(path.string(), SourceKind::user_secrets, *std::move(content.bytes));
  const std::optional<Span> span = find_secrets_id_element(document->bytes());
  if (!span) return {};
  return literal_secrets_id(Origin{std::move(document), *span, *span, ValueEncoding::verbatim, nullptr});
}

}  // namespace

ProjectSearch find_project(const fs::path& file_or_directory) {
  std::error_code error;
  if (!fs::is_directory(file_or_directory, error))
    return {project_at(file_or_directory), {file_or_directory}};
  ProjectSearch search;
  search.candidates = project_files_in(file_or_directory);
  if (search.candidates.size() == 1) search.project = project_at(search.candidates.front());
  return search;
}

SecretsIdSearch find_secrets_id(const ProjectFile& project) {
  SecretsIdSearch own = read_secrets_id(project.path);
  return own.id || own.problem ? own : find_build_props_secrets_id(project.path);
}

SecretsIdSearch find_build_props_secrets_id(const fs::path& file) {
  const std::vector<fs::path> candidates = build_props_above({file, ""});
  return candidates.empty() ? SecretsIdSearch{} : read_secrets_id(candidates.back());
}

std::vector<fs::path> build_props_above(const ProjectFile& project) {
  std::error_code error;
  const fs::path start = fs::absolute(project.path, error).parent_path();
  return error ? std::vector<fs::path>() : candidates_above(start, "Directory.Build.props");
}

std::vector<fs::path> candidates_above(const fs::path& start, std::string_view name) {
  std::vector<fs::path> candidates;
  for (fs::path folder = start;; folder = folder.parent_path()) {
    candidates.push_back(folder / name);
    std::error_code ignored;
    if (fs::exists(candidates.back(), ignored) || folder == folder.parent_path()) return candidates;
  }
}

std::optional<Span> find_secrets_id_element(std::string_view xml) {
  return find_element(xml, "UserSecretsId");
}

SecretsIdSearch literal_secrets_id(Origin origin) {
  std::string id = trimmed(origin.document->text(origin.value));
  if (id.empty()) return {};
  if (id.find_first_of("$@%") != std::string::npos) return {std::nullopt, origin, expression_problem(origin)};
  return {std::move(id), std::move(origin), std::nullopt};
}

}  // namespace signalr_config::hosts
