#include "cli/diff/git/revision.hpp"

#include <algorithm>
#include <deque>
#include <filesystem>
#include <set>
#include <utility>

#include "cli/framework/command.hpp"
#include "dotnet/ascii.hpp"
#include "dotnet/hexadecimal.hpp"
#include "terminal/printable.hpp"

namespace signalr_config::cli {

namespace {

constexpr std::size_t largest_file = std::size_t{64} << 20;
constexpr int most_links = 40;  // as many as Linux follows
constexpr std::size_t longest_link = 4096;

// Names that no checkout makes: they lead elsewhere, or are made to be taken for several.
bool is_refused_name(std::string_view name) {
  const auto is_special = [](char c) {
    return c == '/' || static_cast<unsigned char>(c) < 0x20 || c == '\x7f';
  };
  return name.empty() || name == "." || name == ".." || dotnet::ascii_lowered(name) == ".git" ||
         std::ranges::any_of(name, is_special);
}

std::optional<RevisionEntry::Type> type_of_mode(std::string_view mode) {
  if (mode == "40000" || mode == "040000") return RevisionEntry::Type::directory;
  if (mode == "120000") return RevisionEntry::Type::link;
  if (mode == "160000") return RevisionEntry::Type::submodule;
  if (mode.starts_with("100")) return RevisionEntry::Type::file;
  return std::nullopt;
}

std::string hexadecimal(std::string_view bytes) {
  std::string text;
  for (const char c : bytes) text += dotnet::hexadecimal(static_cast<unsigned char>(c), 2);
  return text;
}

// A tree object: `MODE NAME`, a NUL and the id in bytes, for each entry. Nothing where it is malformed.
std::optional<std::vector<RevisionEntry>> parse_tree(std::string_view rest, std::size_t id_size) {
  std::vector<RevisionEntry> entries;
  std::set<std::string, std::less<>> names;
  while (!rest.empty()) {
    const std::size_t space = rest.find(' ');
    const std::size_t end = rest.find('\0', std::min(space, rest.size()));
    if (end == std::string_view::npos || rest.size() - end - 1 < id_size) return std::nullopt;
    const std::string_view name = rest.substr(space + 1, end - space - 1);
    const auto type = type_of_mode(rest.substr(0, space));
    if (type && !is_refused_name(name) && names.emplace(name).second)
      entries.push_back({std::string(name), *type, hexadecimal(rest.substr(end + 1, id_size))});
    rest.remove_prefix(end + 1 + id_size);
  }
  return entries;
}

// Puts the components of a path before those that are still to come.
void prepend(std::string_view path, std::deque<std::string>& components) {
  std::vector<std::string> parts;
  while (!path.empty()) {
    const std::string_view part = path.substr(0, path.find('/'));
    if (!part.empty() && part != ".") parts.emplace_back(part);
    path.remove_prefix(std::min(path.size(), part.size() + 1));
  }
  components.insert(components.begin(), parts.begin(), parts.end());
}

std::string without_line_break(std::string text) {
  while (text.ends_with('\n')) text.pop_back();
  return text;
}

[[noreturn]] void refuse_repository(const system::GitProblem& problem) {
  if (problem.kind == system::GitProblem::Kind::not_started)
    throw UsageError("git, which reads REV:path, cannot be started", problem.remedy);
  if (problem.kind == system::GitProblem::Kind::no_repository)
    throw UsageError(problem.text, "REV:path is read from it; 'git status' says more.");
  throw UsageError(problem.text, problem.remedy);
}

}  // namespace

std::optional<RevisionPath> parse_revision_path(std::string_view argument) {
  int depth = 0;
  for (std::size_t i = 0; i < argument.size(); ++i) {
    const char c = argument[i];
    // A setting or a connection string, which must not get into another program's command line.
    if (c == '=' || c == ';' || c == '\n') return std::nullopt;
    if (c == '{') ++depth;
    if (c == '}') --depth;
    if (c != ':' || depth > 0) continue;
    if (i == 0) return std::nullopt;
    return RevisionPath{std::string(argument.substr(0, i)), std::string(argument.substr(i + 1))};
  }
  return std::nullopt;
}

bool is_revision(const std::string& name, const Environment& environment) {
  const system::Git git(environment);
  return !git.run({}, {"rev-parse", "--verify", "--quiet", "--end-of-options", name + "^{tree}"}).problem;
}

bool has_git(const Environment& environment) {
  const auto problem = system::Git(environment).run({}, {"--version"}).problem;
  return !problem || problem->kind != system::GitProblem::Kind::not_started;
}

std::string merge_base(const std::string& one, const std::string& other, const Environment& environment) {
  const system::Git git(environment);
  const system::GitAnswer answer = git.run({}, {"merge-base", one, other});
  if (answer.problem)
    throw UsageError(terminal::shown_argument(one) + " and " + terminal::shown_argument(other) +
                         " have no commit in common",
                     "With two dots they are compared as they are; a shallow clone may lack the commit.");
  return without_line_break(answer.out);
}

Revision::Revision(std::string name, const Environment& environment)
    : name_(std::move(name)), git_(environment), objects_(git_) {
  const system::GitAnswer prefix = git_.run({}, {"rev-parse", "--show-prefix"});
  if (prefix.problem) refuse_repository(*prefix.problem);
  prefix_ = without_line_break(prefix.out);
  const system::GitAnswer tree =
      git_.run({}, {"rev-parse", "--verify", "--quiet", "--end-of-options", name_ + "^{tree}"});
  if (tree.problem)
    throw UsageError("unknown revision " + terminal::shown_argument(name_),
                     "'git log --oneline --all' lists them.");
  tree_ = without_line_break(tree.out);
}

std::string Revision::normalized(std::string_view path) const {
  const bool is_relative = path == "." || path == ".." || path.starts_with("./") || path.starts_with("../");
  const std::filesystem::path whole =
      (std::filesystem::path(is_relative ? prefix_ : std::string()) / path).lexically_normal();
  std::string text = whole.generic_string();
  while (text.ends_with('/')) text.pop_back();
  return text == "." ? std::string() : text;
}

std::string Revision::content_of(const std::string& id, GitObject::Type type) const {
  GitObject object = objects_.read(id, largest_file);
  if (object.type == GitObject::Type::too_large)
    throw UsageError("a file of " + terminal::shown_argument(name_) + " is larger than " +
                     std::to_string(largest_file >> 20) + " MiB");
  if (object.type != type)
    throw UsageError("git cannot read " + terminal::shown_argument(name_) + ": the object " + id +
                         " is missing or damaged",
                     "'git fsck' says what is missing. Nothing is fetched by itself: 'git fetch' does it.");
  return std::move(object.content);
}

const Revision::Entries& Revision::entries_of(const std::string& tree) const {
  const auto [found, is_new] = trees_.try_emplace(tree);
  if (!is_new) return found->second;
  auto entries = parse_tree(content_of(tree, GitObject::Type::tree), tree.size() / 2);
  if (!entries)
    throw UsageError("git cannot read " + terminal::shown_argument(name_) + ": the tree " + tree +
                     " is damaged");
  return found->second = *std::move(entries);
}

// As Linux would: a link is followed where it stands, and `..` leads to the directory above.
std::optional<RevisionEntry> Revision::find(const std::string& path) const {
  std::vector<RevisionEntry> above{{"", RevisionEntry::Type::directory, tree_}};
  std::deque<std::string> components;
  prepend(path, components);
  for (int links = 0; !components.empty();) {
    const std::string name = std::move(components.front());
    components.pop_front();
    if (above.back().type != RevisionEntry::Type::directory) return std::nullopt;
    if (name == "..") {
      above.pop_back();
      if (above.empty()) return std::nullopt;
      continue;
    }
    const Entries& entries = entries_of(above.back().id);
    const auto entry = std::ranges::find(entries, name, &RevisionEntry::name);
    if (entry == entries.end()) return std::nullopt;
    if (entry->type != RevisionEntry::Type::link) {
      above.push_back(*entry);
      continue;
    }
    const std::string target = content_of(entry->id, GitObject::Type::blob);
    const bool leads_outside = target.starts_with('/') || target.size() > longest_link;
    if (target.empty() || leads_outside || ++links > most_links) return std::nullopt;
    prepend(target, components);
  }
  return above.back();
}

RevisionKind Revision::kind_of(const std::string& path) const {
  const auto entry = find(path);
  if (!entry || entry->type == RevisionEntry::Type::submodule) return RevisionKind::none;
  return entry->type == RevisionEntry::Type::directory ? RevisionKind::directory : RevisionKind::file;
}

std::optional<std::string> Revision::read(const std::string& path) const {
  const auto entry = find(path);
  if (!entry || entry->type != RevisionEntry::Type::file) return std::nullopt;
  return content_of(entry->id, GitObject::Type::blob);
}

std::vector<RevisionEntry> Revision::list(const std::string& directory) const {
  const auto entry = find(directory);
  if (!entry || entry->type != RevisionEntry::Type::directory) return {};
  return entries_of(entry->id);
}

}  // namespace signalr_config::cli
