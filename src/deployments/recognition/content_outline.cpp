#include "deployments/recognition/content_outline.hpp"

#include <algorithm>
#include <vector>

namespace signalr_config::deployments {
namespace {

constexpr std::size_t most_levels = 4;
constexpr std::size_t longest_text = 200;
constexpr std::string_view blanks = " \t\r\n";

std::string_view trim(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(blanks);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(blanks) - begin + 1);
}

std::string joined(const std::vector<std::string>& names) {
  std::string path;
  for (const std::string& name : names) path += path.empty() ? name : "/" + name;
  return path;
}

class JsonOutliner {
 public:
  explicit JsonOutliner(std::string_view text) : text_(text) {}

  ContentOutline run() {
    while (at_ < text_.size()) step();
    return std::move(outline_);
  }

 private:
  struct Level {
    bool is_list;
    bool expects_name;
  };

  void step() {
    switch (text_[at_]) {
      case '{':
      case '[':
        open(text_[at_] == '[');
        break;
      case '}':
      case ']':
        close();
        break;
      case ',':
        if (!levels_.empty()) levels_.back().expects_name = !levels_.back().is_list;
        break;
      case '"':
        read_string();
        return;
      case '/':
        skip_comment();
        return;
      default:
        break;
    }
    ++at_;
  }

  void open(bool is_list) {
    levels_.push_back({is_list, !is_list});
    if (levels_.size() <= most_levels) names_.resize(levels_.size());
    if (!is_list || levels_.size() > most_levels) return;
    names_.back() = "[]";
    outline_.paths.insert(joined(names_));
  }

  void close() {
    if (levels_.empty()) return;
    levels_.pop_back();
    if (levels_.size() < most_levels) names_.resize(levels_.size());
  }

  void read_string() {
    const std::size_t begin = ++at_;
    while (at_ < text_.size() && text_[at_] != '"') at_ += text_[at_] == '\\' ? 2 : 1;
    const std::size_t end = std::min(at_, text_.size());
    at_ = end + 1;
    if (levels_.empty() || levels_.size() > most_levels) return;
    const std::string_view string = text_.substr(begin, end - begin);
    if (levels_.back().expects_name) {
      levels_.back().expects_name = false;
      names_.back() = string;
      outline_.paths.insert(joined(names_));
    } else if (string.size() <= longest_text) {
      outline_.texts.emplace(joined(names_), string);
    }
  }

  void skip_comment() {
    const bool is_line = text_.substr(at_).starts_with("//");
    const bool is_block = text_.substr(at_).starts_with("/*");
    const std::size_t end = is_line ? text_.find('\n', at_) : is_block ? text_.find("*/", at_ + 2) : at_;
    at_ = end == std::string_view::npos ? text_.size() : end + 1;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::vector<Level> levels_;
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
    std::string_view rest = trim(line);
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
    enter(column, unquoted(trim(rest.substr(0, colon))));
    const std::string_view value = unquoted(trim(rest.substr(colon + 1)));
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

ContentOutline outline_json(std::string_view text) { return JsonOutliner(text).run(); }

ContentOutline outline_yaml(std::string_view text) {
  const std::string_view content = trim(text);
  if (content.starts_with('{') || content.starts_with('[')) return outline_json(text);
  return YamlOutliner().run(text);
}

}  // namespace signalr_config::deployments
