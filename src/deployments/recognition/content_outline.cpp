#include "deployments/recognition/content_outline.hpp"

#include <algorithm>
#include <cstdint>
#include <utility>
#include <vector>

#include "sources/json/scanner.hpp"
#include "sources/json/walk.hpp"
#include "text/trim.hpp"

namespace signalr_config::deployments {
namespace {

constexpr std::size_t most_levels = 4;
constexpr std::size_t longest_text = 200;
std::string joined(const std::vector<std::string>& names) {
  std::string path;
  for (const std::string& name : names) path += path.empty() ? name : "/" + name;
  return path;
}

// The handler of a JsonWalk that looks at the outer levels.
class JsonOutliner {
 public:
  static constexpr sources::JsonRules rules{
      .maximum_depth = std::string_view::npos, .depth_remedy = {}, .comment_before_colon = true};

  explicit JsonOutliner(std::string_view text) : text_(text) {}

  void begin(sources::JsonContainer container, std::size_t /*bracket*/) {
    ++depth_;
    if (!is_looked_at()) return;
    names_.resize(depth_);
    if (container != sources::JsonContainer::array) return;
    names_.back() = "[]";
    outline_.paths.insert(joined(names_));
  }

  void end(sources::JsonContainer /*container*/, Span /*whole*/, bool /*is_empty*/) {
    --depth_;
    if (depth_ < most_levels) names_.resize(depth_);
  }

  void name(const sources::JsonString& name) {
    if (!is_looked_at()) return;
    names_.back() = text_.substr(name.span.begin, name.span.size());
    outline_.paths.insert(joined(names_));
  }

  void string(const sources::JsonString& string) {
    if (!is_looked_at() || string.span.size() > longest_text) return;
    outline_.texts.emplace(joined(names_), text_.substr(string.span.begin, string.span.size()));
  }

  void item(std::uint32_t /*index*/) {}
  void number(Span /*span*/) {}
  void literal(std::string_view /*word*/, Span /*span*/) {}
  void end_value() {}
  void comma(std::size_t /*place*/) {}

  ContentOutline take() { return std::move(outline_); }

 private:
  bool is_looked_at() const { return depth_ > 0 && depth_ <= most_levels; }

  std::string_view text_;
  std::size_t depth_ = 0;
  std::vector<std::string> names_;  // of the levels that are looked at
  ContentOutline outline_;
};

// `name: value`, `- name: value`, `- value`, by their columns.
class YamlOutliner {
 public:
  ContentOutline run(std::string_view text) {
    while (!text.empty()) {
      const std::string_view line = text.substr(0, text.find('\n'));
      text.remove_prefix(std::min(line.size() + 1, text.size()));
      read_line(line);
    }
    return std::move(outline_);
  }

 private:
  void read_line(std::string_view line) {
    if (line.starts_with("---") || line.starts_with("...")) {
      levels_.clear();
      return;
    }
    std::size_t column = std::min(line.find_first_not_of(' '), line.size());
    std::string_view rest = text::trim(line);
    if (rest.empty() || rest.front() == '#') return;
    while (rest.starts_with("- ") || rest == "-") {
      leave(column, true);
      enter(column, "[]");
      const std::size_t next = std::min(rest.find_first_not_of(' ', 1), rest.size());
      column += next;
      rest.remove_prefix(next);
    }
    read_member(rest, column);
  }

  void read_member(std::string_view rest, std::size_t column) {
    const std::size_t colon = find_colon(rest);
    if (colon == std::string_view::npos) return;
    leave(column, false);
    enter(column, unquoted(text::trim(rest.substr(0, colon))));
    const std::string_view value = unquoted(text::trim(rest.substr(colon + 1)));
    if (!value.empty() && value.size() <= longest_text) outline_.texts.emplace(path(), value);
  }

  static std::size_t find_colon(std::string_view rest) {
    std::size_t begin = 0;
    if (rest.starts_with('"') || rest.starts_with('\'')) {
      begin = rest.find(rest.front(), 1);
      if (begin == std::string_view::npos) return begin;
    }
    const std::size_t colon = rest.find(": ", begin);
    if (colon != std::string_view::npos) return colon;
    return rest.ends_with(':') ? rest.size() - 1 : std::string_view::npos;
  }

  static std::string_view unquoted(std::string_view text) {
    const bool quoted = text.size() > 1 && (text.front() == '"' || text.front() == '\'');
    return quoted && text.back() == text.front() ? text.substr(1, text.size() - 2) : text;
  }

  // A list may stand at the column of its name.
  void leave(std::size_t column, bool is_item) {
    while (!levels_.empty()) {
      const Level& last = levels_.back();
      const bool is_below = last.column < column || (last.column == column && is_item && last.name != "[]");
      if (is_below) break;
      levels_.pop_back();
    }
  }

  void enter(std::size_t column, std::string_view name) {
    levels_.push_back({column, std::string(name)});
    if (levels_.size() <= most_levels) outline_.paths.insert(path());
  }

  std::string path() const {
    std::vector<std::string> names;
    for (const Level& level : levels_) names.push_back(level.name);
    return joined(names);
  }

  struct Level {
    std::size_t column;
    std::string name;
  };
  std::vector<Level> levels_;
  ContentOutline outline_;
};

bool is_like(std::string_view path, std::string_view pattern) {
  while (true) {
    const std::string_view name = path.substr(0, path.find('/'));
    const std::string_view wanted = pattern.substr(0, pattern.find('/'));
    if (wanted != "*" && wanted != name) return false;
    if (name.size() == path.size() || wanted.size() == pattern.size()) {
      return name.size() == path.size() && wanted.size() == pattern.size();
    }
    path.remove_prefix(name.size() + 1);
    pattern.remove_prefix(wanted.size() + 1);
  }
}

}  // namespace

std::string_view ContentOutline::text(std::string_view path) const {
  const auto found = texts.find(path);
  return found == texts.end() ? std::string_view() : std::string_view(found->second);
}

bool ContentOutline::has_like(std::string_view pattern) const {
  return std::ranges::any_of(paths, [pattern](const std::string& path) { return is_like(path, pattern); });
}

ContentOutline outline_json(std::string_view text) {
  std::vector<Comment> comments;
  sources::JsonScanner scanner(text, 0, comments);
  JsonOutliner outliner(text);
  sources::JsonWalk(scanner, outliner).read_fragments();
  return outliner.take();
}

ContentOutline outline_yaml(std::string_view text) {
  const std::string_view content = text::trim(text);
  if (content.starts_with('{') || content.starts_with('[')) return outline_json(text);
  return YamlOutliner().run(text);
}

}  // namespace signalr_config::deployments
