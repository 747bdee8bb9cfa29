#include "cli/diff/git/revision.hpp"

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <utility>

#include "cli/framework/command.hpp"
#include "system/captured_process.hpp"
#include "terminal/printable.hpp"

namespace signalr_config::cli {

namespace {

system::CapturedOutput run_git(std::vector<std::string> arguments, const Environment& environment,
                               std::string_view input) {
  // In a container the files often belong to another user, which git would refuse; reading is harmless.
  arguments.insert(arguments.begin(), {"git", "-c", "safe.directory=*", "-c", "core.fsmonitor=false"});
  auto output = system::run_captured(arguments, environment, input);
  if (!output) throw UsageError("git, which reads REV:path, cannot be started", "Install git, or set PATH.");
  return *std::move(output);
}

// The answers of `git cat-file --batch`, one object after another: `OID TYPE SIZE`, or words about why there
// is none, and then the content.
class BatchReader {
 public:
  explicit BatchReader(std::string_view text) : rest_(text) {}

  struct Object {
    std::string_view type;
    std::string_view content;
  };

  // Nothing: there is no such object, or its answer is cut off.
  std::optional<Object> next() {
    const std::string_view line = take_line();
    const std::size_t type_at = line.find(' ');
    const std::size_t size_at = line.rfind(' ');
    if (type_at == std::string_view::npos) return std::nullopt;
    const std::string_view type = line.substr(type_at + 1, size_at - std::min(size_at, type_at + 1));
    std::size_t size = 0;
    const std::string_view digits = line.substr(size_at + 1);
    const auto parsed = std::from_chars(digits.data(), digits.data() + digits.size(), size);
    if (parsed.ec != std::errc()) return std::nullopt;  // `NAME missing`
    const bool is_link = type.empty();                  // `dangling 12`, `loop 12`, `notdir 12`, `symlink 12`
    if (size >= rest_.size()) return std::nullopt;
    const std::string_view content = rest_.substr(0, size);
    rest_.remove_prefix(size + 1);
    return is_link ? std::nullopt : std::optional(Object{type, content});
  }

 private:
  std::string_view take_line() {
    const std::string_view line = rest_.substr(0, rest_.find('\n'));
    rest_.remove_prefix(std::min(rest_.size(), line.size() + 1));
    return line;
  }

  std::string_view rest_;
};

// To git, a path with `..` is relative to the current directory.
bool is_outside(std::string_view path) { return path == ".." || path.starts_with("../"); }

std::string without_line_break(std::string text) {
  while (text.ends_with('\n')) text.pop_back();
  return text;
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

Revision::Revision(std::string name, Environment environment)
    : name_(std::move(name)), environment_(std::move(environment)) {
  const system::CapturedOutput prefix = run_git({"rev-parse", "--show-prefix"}, environment_, {});
  if (prefix.exit_code != 0) {
    throw UsageError("git finds no repository in the current directory",
                     "REV:path is read from it; 'git status' says more.");
  }
  prefix_ = without_line_break(prefix.out);
  const system::CapturedOutput tree =
      run_git({"rev-parse", "--verify", "--quiet", "--end-of-options", name_ + "^{tree}"}, environment_, {});
  if (tree.exit_code != 0)
    throw UsageError("git knows no revision " + terminal::shown_argument(name_),
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

std::string Revision::run(std::vector<std::string> arguments, std::string_view input) const {
  system::CapturedOutput output = run_git(std::move(arguments), environment_, input);
  if (output.exit_code != 0)
    throw UsageError("git cannot read " + terminal::shown_argument(name_),
                     "'git fsck' says whether objects are missing.");
  return std::move(output.out);
}

Revision::Kind Revision::kind_of(const std::string& path) const {
  if (path.empty()) return Kind::directory;
  if (is_outside(path)) return Kind::none;
  const std::string answer =
      run({"cat-file", "--batch", "--follow-symlinks", "--buffer"}, object_name(path) + "\n");
  const auto object = BatchReader(answer).next();
  if (!object) return Kind::none;
  return object->type == "tree" ? Kind::directory : Kind::file;
}

std::vector<std::optional<std::string>> Revision::read(const std::vector<std::string>& paths) const {
  std::string names;
  for (const std::string& path : paths) names += object_name(path) + "\n";
  const std::string answer = run({"cat-file", "--batch", "--follow-symlinks", "--buffer"}, names);
  BatchReader reader(answer);
  std::vector<std::optional<std::string>> contents;
  for (std::size_t i = 0; i < paths.size(); ++i) {
    const auto object = reader.next();
    const bool is_file = object && object->type == "blob";
    contents.push_back(is_file ? std::optional(std::string(object->content)) : std::nullopt);
  }
  return contents;
}

std::vector<RevisionEntry> Revision::list(const std::string& directory) const {
  const std::string answer = run({"ls-tree", "-z", "--full-tree", object_name(directory)});
  std::vector<RevisionEntry> entries;
  std::string_view rest = answer;
  while (!rest.empty()) {
    const std::string_view line = rest.substr(0, rest.find('\0'));  // `MODE TYPE OID<tab>NAME`
    rest.remove_prefix(std::min(rest.size(), line.size() + 1));
    const std::size_t tab = line.find('\t');
    if (tab == std::string_view::npos) continue;
    const std::string_view name = line.substr(tab + 1);
    if (name == "." || name == "..") continue;  // a tree that somebody made by hand
    entries.push_back({std::string(name), line.find(" tree ") < tab});
  }
  return entries;
}

}  // namespace signalr_config::cli
