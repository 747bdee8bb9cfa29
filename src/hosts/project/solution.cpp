#include "hosts/project/solution.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

#include "hosts/project/file.hpp"
#include "hosts/project/xml_tag.hpp"

namespace signalr_config::hosts {

namespace {

namespace fs = std::filesystem;

// Between the third and the fourth pair of quotes: `Project("{...}") = "Name", "src\App\App.csproj",
// "{...}"`.
std::optional<std::string_view> project_in_line(std::string_view line) {
  if (!line.starts_with("Project(")) return std::nullopt;
  constexpr int quotes_before = 5;
  std::size_t at = 0;
  for (int i = 0; i < quotes_before && at != std::string_view::npos; ++i) at = line.find('"', at + 1);
  const std::size_t end = at == std::string_view::npos ? at : line.find('"', at + 1);
  if (end == std::string_view::npos) return std::nullopt;
  return line.substr(at + 1, end - at - 1);
}

std::vector<std::string> paths_in_lines(std::string_view text) {
  std::vector<std::string> paths;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    if (const auto path = project_in_line(text.substr(0, end))) paths.emplace_back(*path);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return paths;
}

std::vector<std::string> paths_in_tags(std::string_view xml) {
  std::vector<std::string> paths;
  for (auto tag = next_tag(xml, 0); tag; tag = next_tag(xml, tag->end)) {
    if (tag->closes() || tag->name() != "Project") continue;
    if (auto path = tag->attribute("Path")) paths.push_back(*std::move(path));
  }
  return paths;
}

}  // namespace

bool is_solution(const fs::path& file) { return file.extension() == ".sln" || file.extension() == ".slnx"; }

bool is_project_or_code(const fs::path& file) { return is_project_file(file) || file.extension() == ".cs"; }

std::vector<fs::path> projects_of_solution(const fs::path& solution, const FileSystem& files) {
  const FileContent content = files.read(solution);
  if (!content) return {};
  std::vector<fs::path> projects;
  for (std::string& path :
       solution.extension() == ".slnx" ? paths_in_tags(*content) : paths_in_lines(*content)) {
    std::ranges::replace(path, '\\', '/');
    const fs::path project = (solution.parent_path() / path).lexically_normal();
    if (is_project_file(project) && files.kind_of(project) == FileKind::file) projects.push_back(project);
  }
  return projects;
}

}  // namespace signalr_config::hosts
