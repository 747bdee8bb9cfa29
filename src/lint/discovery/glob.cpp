#include "lint/discovery/glob.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <system_error>

#include "text/well_formed.hpp"

namespace signalr_config::lint {

namespace {

namespace fs = std::filesystem;

// The first group of braces that has a comma: where it begins and ends, and its commas.
struct Braces {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::vector<std::size_t> commas;
};

// Where each '{' closes, and whether it has a comma of its own.
struct Brace {
  std::size_t begin;
  std::size_t end = 0;  // 0: nowhere
  bool has_comma = false;
};

std::vector<Brace> all_braces(std::string_view pattern) {
  std::vector<Brace> braces;
  std::vector<std::size_t> open;
  for (std::size_t at = 0; at < pattern.size(); ++at) {
    if (pattern[at] == '\\') {
      ++at;
    } else if (pattern[at] == '{') {
      open.push_back(braces.size());
      braces.push_back({at});
    } else if (open.empty()) {
      continue;
    } else if (pattern[at] == ',') {
      braces[open.back()].has_comma = true;
    } else if (pattern[at] == '}') {
      braces[open.back()].end = at;
      open.pop_back();
    }
  }
  return braces;
}

std::vector<std::size_t> commas_in(std::string_view pattern, const Brace& brace) {
  std::vector<std::size_t> commas;
  int depth = 0;
  for (std::size_t at = brace.begin + 1; at < brace.end; ++at) {
    if (pattern[at] == '\\') {
      ++at;
    } else if (pattern[at] == '{') {
      ++depth;
    } else if (pattern[at] == '}') {
      --depth;
    } else if (pattern[at] == ',' && depth == 0) {
      commas.push_back(at);
    }
  }
  return commas;
}

std::optional<Braces> find_braces(std::string_view pattern) {
  for (const Brace& brace : all_braces(pattern)) {
    if (brace.end == 0) return std::nullopt;  // what is inside of it stays as it is, too
    if (brace.has_comma) return Braces{brace.begin, brace.end, commas_in(pattern, brace)};
  }
  return std::nullopt;
}

// What the pattern stands for; nothing if that is more text than is allowed.
std::optional<std::vector<std::string>> expand(std::string_view pattern) {
  std::vector<std::string> pending{std::string(pattern)};
  std::vector<std::string> done;
  std::size_t size = 0;  // of what is done, each with the work that it made
  while (!pending.empty()) {
    const std::string one = std::move(pending.back());
    pending.pop_back();
    size += one.size() + 1;
    if (size > most_pattern_text) return std::nullopt;
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
  const auto alternatives = pattern.size() > longest_pattern ? std::nullopt : expand(pattern);
  is_too_large_ = !alternatives;
  if (!alternatives) return;
  for (const std::string& one : *alternatives) {
    alternatives_.emplace_back(one);
    size_ += one.size() + 1;
  }
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
  if (glob.is_too_large()) {
    found.problems.push_back({"the pattern " + text::well_formed(pattern.substr(0, 40)) +
                                  "... is too long, or stands for too many paths",
                              true});
    return;
  }
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
