#include "cli/diff/side_words.hpp"

#include <algorithm>
#include <filesystem>

#include "cli/diff/git/revision.hpp"
#include "cli/framework/command.hpp"
#include "terminal/printable.hpp"

namespace signalr_config::cli {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t most_revisions = 2;

// A setting, a connection string or an option must not get into another program's command line.
bool may_be_revision(const std::string& word) {
  std::error_code ignored;
  return !word.empty() && !word.starts_with('-') && word.find_first_of(":=;\n") == std::string::npos &&
         !fs::exists(fs::symlink_status(word, ignored));
}

// The commits of a word: one, two of `A..B`, where an empty one is HEAD, or none.
std::vector<std::string> revisions_of(const std::string& word, const Environment& environment) {
  if (!may_be_revision(word)) return {};
  const std::size_t dots = word.find("..");
  if (dots == std::string::npos)
    return is_revision(word, environment) ? std::vector{word} : std::vector<std::string>();
  const bool is_from_base = word.substr(dots).starts_with("...");
  const auto or_head = [](std::string name) { return name.empty() ? std::string("HEAD") : name; };
  std::string before = or_head(word.substr(0, dots));
  std::string after = or_head(word.substr(dots + (is_from_base ? 3 : 2)));
  if (!is_revision(before, environment) || !is_revision(after, environment)) return {};
  if (is_from_base) before = merge_base(before, after, environment);
  return {std::move(before), std::move(after)};
}

// Takes the commits at the beginning.
std::vector<std::string> take_revisions(std::vector<std::string>& words, const Environment& environment) {
  std::vector<std::string> revisions;
  while (!words.empty() && revisions.size() < most_revisions) {
    const std::vector<std::string> more = revisions_of(words.front(), environment);
    if (more.empty() || revisions.size() + more.size() > most_revisions) break;
    revisions.insert(revisions.end(), more.begin(), more.end());
    words.erase(words.begin());
  }
  return revisions;
}

std::string relative_to_here(const std::string& path) {
  std::error_code error;
  const fs::path here = fs::current_path(error);
  return fs::path(path).is_absolute() && !error ? fs::path(path).lexically_relative(here).generic_string()
                                                : path;
}

BothSides sides_of(const std::vector<std::string>& revisions, const std::vector<std::string>& words) {
  if (words.size() > 1)
    throw UsageError("after revisions diff takes one PATH", "Give REV REV PATH, or two sides.");
  const std::string path = words.empty() ? "." : words.front();
  const auto in = [&](const std::string& revision) {
    return SideWords{{revision + (path == "." ? ":./" : ":./" + relative_to_here(path))}, true};
  };
  const bool has_two = revisions.size() == most_revisions;
  return {in(revisions.front()), has_two ? in(revisions.back()) : SideWords{{path}, true}};
}

std::string hint_on_revisions(const Environment& environment) {
  return has_git(environment) ? "" : "git cannot be started, so that no revision can be looked up.";
}

// What is no path can only be a revision.
void refuse_without_git(const std::vector<std::string>& words, const Environment& environment) {
  const auto missing = std::ranges::find_if(
      words, [](const std::string& word) { return word != "-" && may_be_revision(word); });
  if (missing == words.end() || has_git(environment)) return;
  throw UsageError("no such file, directory or revision: " + terminal::shown_argument(*missing),
                   hint_on_revisions(environment));
}

[[noreturn]] void refuse_number(const std::vector<std::string>& words, const Environment& environment) {
  const std::size_t count = words.size();
  const auto missing =
      std::ranges::find_if(words, [](const std::string& word) { return may_be_revision(word); });
  if (missing != words.end() && (count == 1 || !has_git(environment)))
    throw UsageError("no such file, directory or revision: " + terminal::shown_argument(*missing),
                     hint_on_revisions(environment));
  throw UsageError("diff takes two sides, and there " + std::string(count == 1   ? "is one"
                                                                    : count == 0 ? "is none"
                                                                                 : "are more"),
                   "Give A and B, a revision, or one directory with --from NAME --to NAME.");
}

}  // namespace

BothSides choose_sides(const std::vector<std::string>& words, const SideDifference& difference,
                       const Environment& environment) {
  std::vector<std::string> rest = words;
  const std::vector<std::string> revisions = take_revisions(rest, environment);
  if (!revisions.empty()) return sides_of(revisions, rest);
  if (words.size() == 2) {
    refuse_without_git(words, environment);
    return {{{words[0]}}, {{words[1]}}};
  }
  if (difference.before && difference.after) {
    const std::vector<std::string> both = words.empty() ? std::vector<std::string>{"."} : words;
    return {{both}, {both}};
  }
  if (difference.before || difference.after)
    throw UsageError(std::string(difference.before ? "--to" : "--from") +
                     (difference.by_description ? "-env" : "") +
                     " is missing: one path has two sides by both");
  refuse_number(words, environment);
}

}  // namespace signalr_config::cli
