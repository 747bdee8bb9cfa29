#include "lint/scopes/project_code.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>

#include "dotnet/white_space.hpp"
#include "hosts/project/file.hpp"
#include "lint/facts/text_search.hpp"

namespace signalr_config::lint {

namespace {

namespace fs = std::filesystem;

constexpr int deepest_folder = 4;           // of a project's sources; what is deeper is rarely its start-up
constexpr std::size_t most_sources = 2000;  // a project with more is passed over: nothing is claimed then
constexpr std::uintmax_t largest_source = 1U << 20U;
constexpr std::size_t longest_literal = 200;

bool is_source(const fs::path& path) {
  static constexpr std::array<std::string_view, 3> endings{".cs", ".fs", ".vb"};
  return std::ranges::find(endings, path.extension().native()) != endings.end();
}

bool is_left_out(const fs::path& folder) {
  static constexpr std::array<std::string_view, 4> names{"bin", "obj", "node_modules", ".git"};
  return std::ranges::find(names, folder.filename().native()) != names.end();
}

bool hands_over(std::string_view code) {
  if (code.find("AddNamedAzureSignalR(") != std::string_view::npos) return true;
  constexpr std::string_view call = "AddAzureSignalR(";
  for (std::size_t at = code.find(call); at != std::string_view::npos; at = code.find(call, at + 1)) {
    std::size_t next = at + call.size();
    while (next < code.size() && dotnet::is_white_space(static_cast<unsigned char>(code[next]))) ++next;
    if (next < code.size() && code[next] != ')') return true;
  }
  return false;
}

// The calls of each SDK by which an application has the service.
bool adds_service(std::string_view code) {
  static constexpr std::array<std::string_view, 4> calls{"AddAzureSignalR", "AddNamedAzureSignalR",
                                                         "MapAzureSignalR", "ServiceManagerBuilder"};
  return std::ranges::any_of(
      calls, [code](std::string_view call) { return code.find(call) != std::string_view::npos; });
}

// The texts between two quotes of one line that name SignalR.
void take_literals(std::string_view code, std::vector<std::string>& literals) {
  for (std::size_t open = code.find('"'); open != std::string_view::npos;) {
    const std::size_t close = code.find_first_of("\"\n", open + 1);
    if (close == std::string_view::npos) return;
    const std::string_view text = code.substr(open + 1, close - open - 1);
    const bool is_key = code[close] == '"' && text.size() <= longest_literal;
    if (is_key && contains_ignoring_case(text, "signalr", 2)) literals.emplace_back(text);
    open = code.find('"', close + 1);
  }
}

// Walks through the folders of one project.
class SourceWalk {
 public:
  explicit SourceWalk(const SourceSearch& search) : search_(search) {}

  void look_below(const fs::path& directory, int depth) {
    for (const FileEntry& entry : search_.files.list(directory).entries) {
      const fs::path path = directory / entry.name;
      if (entry.kind == FileKind::file) {
        if (is_source(path)) look_at(path);
      } else if (entry.kind == FileKind::directory && depth < deepest_folder) {
        if (!is_left_out(path) && may_read(path)) look_below(path, depth + 1);
      }
    }
  }

  ProjectCode take() { return std::move(code_); }

 private:
  // A link may lead out of the repository.
  bool may_read(const fs::path& path) const { return !search_.may_read || search_.may_read(path); }

  void look_at(const fs::path& path) {
    if (seen_ == most_sources) code_.hands_over = true;
    if (seen_++ >= most_sources) return;
    const auto size = search_.files.size_of(path);
    if ((size && *size > largest_source) || !may_read(path)) return;
    const auto content = search_.files.read(path);
    if (!content) return;
    code_.has_sources = true;
    if (!contains_ignoring_case(*content, "signalr", 2)) return;
    code_.adds_service = code_.adds_service || adds_service(*content);
    code_.hands_over = code_.hands_over || hands_over(*content);
    take_literals(*content, code_.literals);
  }

  const SourceSearch& search_;
  ProjectCode code_;
  std::size_t seen_ = 0;
};

}  // namespace

Project read_project(const fs::path& directory, const SourceSearch& search) {
  SourceWalk walk(search);
  walk.look_below(directory.empty() ? fs::path(".") : directory, 0);
  const auto file = hosts::find_project(directory, search.files).project;
  return {std::make_shared<const ProjectCode>(walk.take()),
          file && hosts::find_secrets_id(*file, search.files).id.has_value()};
}

}  // namespace signalr_config::lint
