#include "hosts/project/compile_items.hpp"

#include <algorithm>
#include <utility>

#include "dotnet/ordinal_ignore_case.hpp"
#include "dotnet/white_space.hpp"

namespace signalr_config::hosts {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t most_patterns = 100;  // each is asked for each source

std::string comparable(const fs::path& path) {
  return dotnet::to_lower_invariant(path.lexically_normal().generic_string());
}

std::vector<std::string_view> segments_of(std::string_view path) {
  std::vector<std::string_view> segments;
  while (!path.empty()) {
    const std::size_t end = std::min(path.find('/'), path.size());
    segments.push_back(path.substr(0, end));
    path.remove_prefix(std::min(end + 1, path.size()));
  }
  return segments;
}

// A pattern against a text, both of parts. What the last one of any number takes is tried longer and longer,
// which is enough: those before it need no more than the least.
template <typename Parts, typename IsMany, typename IsSame>
bool matches_parts(const Parts& pattern, const Parts& text, const IsMany& is_many, const IsSame& is_same) {
  std::size_t at = 0;
  std::size_t of_text = 0;
  std::size_t many = pattern.size();
  std::size_t taken = 0;
  while (of_text < text.size()) {
    if (at < pattern.size() && is_many(pattern[at])) {
      many = at++;
      taken = of_text;
    } else if (at < pattern.size() && is_same(pattern[at], text[of_text])) {
      ++at;
      ++of_text;
    } else if (many < pattern.size()) {
      at = many + 1;
      of_text = ++taken;
    } else {
      return false;
    }
  }
  while (at < pattern.size() && is_many(pattern[at])) ++at;
  return at == pattern.size();
}

bool matches_name(std::string_view pattern, std::string_view name) {
  if (pattern == "*.*") return true;  // as in DOS
  return matches_parts(
      pattern, name, [](char c) { return c == '*'; },
      [](char expected, char c) { return expected == '?' || expected == c; });
}

}  // namespace

CompileItems::CompileItems(const ProjectFacts& facts) : has_defaults_(facts.has_default_items) {
  for (const ProjectItem& item : facts.compiled) {
    if (!item.value.is_literal || item.value.is_conditional) continue;
    add(item.value.value, item.includes);
  }
}

void CompileItems::add(std::string_view value, bool includes) {
  while (!value.empty()) {
    const std::size_t end = std::min(value.find(';'), value.size());
    std::string item(dotnet::trim(value.substr(0, end)));
    value.remove_prefix(std::min(end + 1, value.size()));
    if (item.empty()) continue;
    std::ranges::replace(item, '\\', '/');
    const fs::path path = fs::path(item).lexically_normal();
    const std::string text = comparable(path);
    if (!is_pattern(text)) {
      named_.insert_or_assign(text, Named{count_++, includes});
    } else if (patterns_.size() < most_patterns) {
      patterns_.push_back({text, count_++, includes});
    }
    const bool leads_out = path.is_absolute() || text.starts_with("..");
    if (includes && leads_out && elsewhere_.size() < most_patterns)
      elsewhere_.push_back(path.generic_string());
  }
}

bool CompileItems::has(const fs::path& path) const {
  const std::string text = comparable(path);
  std::size_t order = 0;
  bool has = has_defaults_ && !text.starts_with("..") && !path.is_absolute();
  const auto named = named_.find(text);
  if (named != named_.end()) {
    order = named->second.order;
    has = named->second.includes;
  }
  for (const Pattern& pattern : patterns_) {
    if (pattern.order < order || pattern.includes == has || !matches_item(pattern.text, text)) continue;
    has = pattern.includes;
  }
  return has;
}

bool is_pattern(std::string_view item) { return item.find_first_of("*?") != std::string_view::npos; }

bool matches_item(std::string_view pattern, std::string_view path) {
  return matches_parts(
      segments_of(pattern), segments_of(path), [](std::string_view one) { return one == "**"; },
      [](std::string_view expected, std::string_view name) { return matches_name(expected, name); });
}

std::string folder_of_pattern(std::string_view pattern) {
  const std::size_t special = std::min(pattern.find_first_of("*?"), pattern.size());
  const std::size_t slash = pattern.substr(0, special).rfind('/');
  return slash == std::string_view::npos ? std::string() : std::string(pattern.substr(0, slash));
}

}  // namespace signalr_config::hosts
