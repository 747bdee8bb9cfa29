#include "lint/discovery/ignore_file.hpp"

#include <algorithm>
#include <ranges>

#include "text/byte_order_mark.hpp"

namespace signalr_config::lint {

namespace {

// Blanks at the end do not count unless a backslash stands before them.
std::string_view without_trailing_blanks(std::string_view line) {
  std::size_t end = 0;
  for (std::size_t at = 0; at < line.size(); ++at) {
    if (line[at] == ' ') continue;
    if (line[at] == '\\') ++at;
    end = std::min(at + 1, line.size());
  }
  return line.substr(0, end);
}

}  // namespace

IgnoreFile::IgnoreFile(std::string_view text) {
  text.remove_prefix(text::begin_of_text(text));
  while (!text.empty()) {
    std::string_view line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(line.size() + 1, text.size()));
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (!line.starts_with('#')) add_line(without_trailing_blanks(line));
  }
}

void IgnoreFile::add_line(std::string_view line) {
  Pattern pattern;
  pattern.negated = line.starts_with('!');
  if (pattern.negated) line.remove_prefix(1);
  pattern.directories_only = line.ends_with('/');
  if (pattern.directories_only) line.remove_suffix(1);
  if (line.empty()) return;
  pattern.anywhere = line.find('/') == std::string_view::npos;
  if (line.starts_with('/')) line.remove_prefix(1);
  pattern.text = line;
  if (Wildcard::has_special(line)) pattern.wildcard.emplace(line);
  patterns_.push_back(std::move(pattern));
}

bool IgnoreFile::matches(const Pattern& pattern, std::string_view path) {
  if (pattern.anywhere) path.remove_prefix(path.rfind('/') + 1);
  return pattern.wildcard ? pattern.wildcard->matches(path) : path == pattern.text;
}

std::optional<bool> IgnoreFile::decide(const PathToIgnore& path) const {
  for (const Pattern& pattern : std::views::reverse(patterns_)) {
    if (pattern.directories_only && !path.is_directory) continue;
    if (matches(pattern, path.path)) return !pattern.negated;
  }
  return std::nullopt;
}

}  // namespace signalr_config::lint
