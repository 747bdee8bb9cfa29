#include "lint/scopes/handed_over.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "dotnet/white_space.hpp"

namespace signalr_config::lint {

namespace {

namespace fs = std::filesystem;

constexpr int deepest_folder = 4;           // of a project's sources; what is deeper is rarely its start-up
constexpr std::size_t most_sources = 2000;  // a project with more is passed over: nothing is claimed then
constexpr std::uintmax_t largest_source = 1U << 20U;

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

// Walks through the folders of one project.
class SourceWalk {
 public:
  explicit SourceWalk(const SourceSearch& search) : search_(search) {}

  bool find_below(const fs::path& directory, int depth) {
    return std::ranges::any_of(search_.files.list(directory).entries, [&](const FileEntry& entry) {
      const fs::path path = directory / entry.name;
      if (entry.kind == FileKind::file) return is_source(path) && look_at(path);
      const bool is_folder = entry.kind == FileKind::directory && depth < deepest_folder;
      return is_folder && !is_left_out(path) && may_read(path) && find_below(path, depth + 1);
    });
  }

 private:
  // A link may lead out of the repository.
  bool may_read(const fs::path& path) const { return !search_.may_read || search_.may_read(path); }

  bool look_at(const fs::path& path) {
    if (++seen_ > most_sources) return true;
    const auto size = search_.files.size_of(path);
    if ((size && *size > largest_source) || !may_read(path)) return false;
    const auto content = search_.files.read(path);
    return content && hands_over(*content);
  }

  const SourceSearch& search_;
  std::size_t seen_ = 0;
};

}  // namespace

bool is_handed_over_in_code(const fs::path& directory, const SourceSearch& search) {
  return SourceWalk(search).find_below(directory.empty() ? fs::path(".") : directory, 0);
}

}  // namespace signalr_config::lint
