#include "lint/discovery/glob.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <system_error>

namespace signalr_config::lint {

namespace {

namespace fs = std::filesystem;

// More would be a mistake, or an attack: braces multiply.
constexpr std::size_t most_alternatives = 1000;

// The first group of braces that has a comma: where it begins and ends, and its commas.
struct Braces {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::vector<std::size_t> commas;
};

// The braces that open at `begin`; nothing if they do not close.
std::optional<Braces> braces_at(std::string_view pattern, std::size_t begin) {
  Braces braces{begin, 0, {}};
  int depth = 0;
  for (std::size_t at = begin; at < pattern.size(); ++at) {
    if (pattern[at] == '\\') {
      ++at;
    } else if (pattern[at] == '{') {
      ++depth;
    } else if (pattern[at] == ',' && depth == 1) {
      braces.commas.push_back(at);
    } else if (pattern[at] == '}' && --depth == 0) {
      braces.end = at;
      return braces;
    }
  }
  return std::nullopt;
}

std::optional<Braces> find_braces(std::string_view pattern) {
  for (std::size_t at = 0; at < pattern.size(); ++at) {
    if (pattern[at] == '\\') ++at;
    if (at >= pattern.size() || pattern[at] != '{') continue;
    auto braces = braces_at(pattern, at);
    if (!braces) return std::nullopt;  // what is inside of them stays as it is, too
    if (!braces->commas.empty()) return braces;
  }
  return std::nullopt;
}

std::vector<std::string> expand(std::string_view pattern) {
  std::vector<std::string> pending{std::string(pattern)};
  std::vector<std::string> done;
  while (!pending.empty() && done.size() + pending.size() <= most_alternatives) {
    const std::string one = std::move(pending.back());
    pending.pop_back();
    const auto braces = find_braces(one);
    if (!braces) {
      done.push_back(one);
      continue;
    }
    std::size_t begin = braces->begin + 1;
    std::vector<std::size_t> ends = braces->commas;
    ends.push_back(braces->end);
    for (const std::size_t end : ends) {
      pending.push_back(one.substr(0, braces->begin) + one.substr(begin, end - begin) +
                        one.substr(braces->end + 1));
      begin = end + 1;
    }
  }
  std::ranges::move(pending, std::back_inserter(done));
  return done;
}

// The directory in which everything lies that a pattern can match.
fs::path literal_directory(std::string_view pattern) {
  const std::size_t special = std::min(pattern.find_first_of("*?[{\\"), pattern.size());
  const std::size_t slash = pattern.rfind('/', special);
  if (slash == std::string_view::npos) return ".";
  return slash == 0 ? fs::path("/") : fs::path(pattern.substr(0, slash));
}

}  // namespace

Glob::Glob(std::string_view pattern) {
  for (const std::string& one : expand(pattern)) alternatives_.emplace_back(one);
}

bool Glob::matches(std::string_view path) const {
  return std::ranges::any_of(alternatives_, [path](const Wildcard& one) { return one.matches(path); });
}

bool Glob::is_pattern(std::string_view text) { return text.find_first_of("*?[{") != std::string_view::npos; }

void find_by_glob(const std::string& pattern, const FileSearch& search, FoundFiles& found) {
  const fs::path directory = literal_directory(pattern);
  std::error_code ignored;
  if (!fs::is_directory(directory, ignored)) return;
  std::string_view written = pattern;
  while (written.starts_with("./")) written.remove_prefix(2);
  const Glob glob(written);
  FoundFiles below;
  below.trees = found.trees;
  const auto only_directories = [&](const fs::path& path, bool is_directory) {
    return is_directory ? search.excludes && search.excludes(path, true) : !glob.matches(path.string());
  };
  walk_directory(directory.lexically_normal(), {only_directories, search.git}, below);
  for (FoundFile& file : below.files) {
    const bool is_ignored = file.by == FoundBy::ignored;
    found.files.push_back({std::move(file.path), is_ignored ? FoundBy::ignored : FoundBy::argument});
  }
  std::ranges::move(below.problems, std::back_inserter(found.problems));
  found.trees = std::move(below.trees);
}

}  // namespace signalr_config::lint
