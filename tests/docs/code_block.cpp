#include "code_block.hpp"

#include <algorithm>
#include <vector>

#include "text_file.hpp"

namespace docs {

namespace {

constexpr std::string_view marker = "// ";

using Lines = std::vector<std::string>;

bool is_excerpt(const Lines& excerpt, const Lines& file) {
  for (std::size_t indent = 0; indent <= 8; indent += 2) {
    Lines indented = excerpt;
    for (std::string& line : indented) {
      if (!line.empty()) line.insert(0, indent, ' ');
    }
    if (std::search(file.begin(), file.end(), indented.begin(), indented.end()) != file.end()) return true;
  }
  return false;
}

}  // namespace

std::optional<std::string> problem_of_code_block(std::string_view text, const std::filesystem::path& root) {
  Lines lines = split_lines(text);
  if (lines.size() < 2 || !lines.front().starts_with(marker)) {
    return "its first line must name the file that it is taken from: // tests/examples/...";
  }
  const std::string name = lines.front().substr(marker.size());
  if (!std::filesystem::is_regular_file(root / name)) return "there is no file " + name;
  lines.erase(lines.begin());
  if (is_excerpt(lines, split_lines(read_text(root / name)))) return std::nullopt;
  return "its lines are not in " + name + " in one piece";
}

}  // namespace docs
