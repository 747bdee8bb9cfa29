#include "lint/discovery/walk_directory.hpp"

#include <algorithm>
#include <iterator>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>

#include "hosts/project/folder_names.hpp"
#include "lint/discovery/file_name.hpp"
#include "lint/discovery/git_directory.hpp"
#include "lint/discovery/ignore_rules.hpp"
#include "text/well_formed.hpp"

namespace signalr_config::lint {

namespace {

namespace fs = std::filesystem;

using Rules = std::shared_ptr<const IgnoreRules>;

// The repository that a directory lies in, as git sees it.
struct Tree {
  const std::set<std::string>* listed = nullptr;  // where git answers
  std::string prefix = {};                        // of the directory below the top: `a/b/`
  std::optional<fs::path> top = std::nullopt;     // of the working tree
  bool is_ignored = false;                        // the directory is, by rules, and git says nothing
};

// Whether a name is listed, or one below it.
bool is_listed(const std::set<std::string>& listed, const std::string& path, bool is_directory) {
  if (listed.contains(path)) return true;
  const std::string below = path + "/";
  const auto next = listed.lower_bound(below);
  return is_directory && next != listed.end() && next->starts_with(below);
}

class Walk {
 public:
  Walk(const fs::path& start, const FileSearch& search, FoundFiles& found) : search_(search), found_(found) {
    found_.trees.add(git_top_level(start).value_or(start));
  }

  void run(const fs::path& start) {
    const Rules rules = IgnoreRules::of_start(start);
    visit(start, start == "." ? fs::path() : start, rules, tree_of_start(start, *rules));
  }

 private:
  Tree tree_of_start(const fs::path& start, const IgnoreRules& rules) const {
    const auto top = git_top_level(start);
    // What is ignored and given all the same is read as if git were not there.
    if (search_.git == nullptr || !top || rules.is_inside_ignored()) return {.top = top};
    std::error_code ignored;
    const std::string below =
        fs::absolute(start, ignored).lexically_normal().lexically_relative(*top).string();
    Tree tree{search_.git->listed(*top), below == "." || below.empty() ? std::string() : below + "/", top};
    while (tree.prefix.ends_with("//")) tree.prefix.pop_back();
    const bool is_known = tree.prefix.empty() || tree.listed == nullptr ||
                          is_listed(*tree.listed, tree.prefix.substr(0, tree.prefix.size() - 1), true);
    return is_known ? tree : Tree{.top = top};
  }

  Tree tree_of_child(const fs::path& directory, bool begins_anew, const Tree& above,
                     const std::string& name) const {
    if (!begins_anew) return {above.listed, above.prefix + name + "/", above.top, above.is_ignored};
    const auto top = git_top_level(directory);
    return {search_.git != nullptr && top ? search_.git->listed(*top) : nullptr, {}, top};
  }

  // `shown` is what is put before the names; empty for the current directory.
  void visit(const fs::path& directory, const fs::path& shown, const Rules& rules, const Tree& tree) {
    std::vector<fs::directory_entry> entries;
    if (!list(directory, entries)) return;
    std::ranges::sort(entries);
    for (const fs::directory_entry& entry : entries) look_at(entry, shown, rules, tree);
  }

  void visit_child(const fs::path& directory, const fs::path& shown, const Rules& above, const Tree& tree) {
    const std::string name = directory.filename().string();
    const bool begins_anew = is_git_top_level(directory);
    const Rules rules =
        begins_anew ? IgnoreRules::of_start(directory) : IgnoreRules::of_child(above, directory, name, true);
    visit(directory, shown, rules, tree_of_child(directory, begins_anew, tree, name));
  }

  bool list(const fs::path& directory, std::vector<fs::directory_entry>& entries) {
    std::error_code error;
    for (fs::directory_iterator it(directory, error); !error && it != fs::directory_iterator();
         it.increment(error)) {
      entries.push_back(*it);
    }
    if (error) add_problem(directory, error.message());
    return !error;
  }

  // What is tracked may be ignored all the same.
  bool may_be_tracked(const Tree& tree) const {
    return search_.git != nullptr && tree.listed == nullptr && !search_.git->answers(tree.top);
  }

  void look_at_ignored(const fs::directory_entry& entry, const fs::path& path, const Rules& rules,
                       Tree tree) {
    if (!tree.is_ignored && !may_be_tracked(tree)) return;
    tree.is_ignored = true;
    std::error_code error;
    if (entry.is_symlink(error)) return;
    if (entry.is_directory(error)) {
      visit_child(entry.path(), path, rules, tree);
    } else if (entry.is_regular_file(error)) {
      found_.files.push_back({path, FoundBy::ignored});
    }
  }

  void look_at(const fs::directory_entry& entry, const fs::path& shown, const Rules& rules,
               const Tree& tree) {
    std::error_code error;
    const std::string name = entry.path().filename().string();
    const fs::path path = shown / name;
    const fs::file_type type = entry.symlink_status(error).type();
    const bool is_directory = type == fs::file_type::directory;
    if (is_directory && hosts::is_made_or_fetched(name)) return;
    if (search_.excludes && search_.excludes(path, is_directory)) return;
    if (tree.is_ignored || is_ignored(name, type, *rules, tree))
      return look_at_ignored(entry, path, rules, tree);
    if (is_directory) {
      visit_child(entry.path(), path, rules, tree);
    } else if (type == fs::file_type::regular ||
               (type == fs::file_type::symlink && is_worth_following(path))) {
      found_.files.push_back({path, FoundBy::walk});
    } else if (type != fs::file_type::symlink && is_known_name(name)) {
      add_problem(path, "not a regular file");
    }
  }

  static bool is_ignored(const std::string& name, fs::file_type type, const IgnoreRules& rules,
                         const Tree& tree) {
    const bool is_directory = type == fs::file_type::directory;
    if (tree.listed != nullptr && is_listed(*tree.listed, tree.prefix + name, is_directory)) return false;
    const bool is_file = type == fs::file_type::regular || type == fs::file_type::symlink;
    // git lists neither pipes nor directories in which there is no file that may be read.
    return (tree.listed != nullptr && is_file) || rules.ignores(name, is_directory);
  }

  bool is_worth_following(const fs::path& path) {
    std::error_code error;
    const fs::path target = fs::canonical(path, error);
    const bool is_of_interest = is_known_name(path.filename().string());
    if (error) {
      if (is_of_interest) add_problem(path, error.message());
      return false;
    }
    if (fs::is_directory(target, error)) return false;
    if (found_.trees.contain(path)) return fs::is_regular_file(target, error);
    if (is_of_interest) add_problem(path, "a symbolic link that leads out of the directory tree");
    return false;
  }

  void add_problem(const fs::path& path, const std::string& reason) {
    found_.problems.push_back({"cannot read " + text::well_formed(path.string()) + ": " + reason, false});
  }

  const FileSearch& search_;
  FoundFiles& found_;
};

}  // namespace

void walk_directory(const fs::path& directory, const FileSearch& search, FoundFiles& found) {
  FoundFiles walked;
  walked.trees = found.trees;
  Walk(directory, search, walked).run(directory);
  std::ranges::move(walked.files, std::back_inserter(found.files));
  std::ranges::move(walked.problems, std::back_inserter(found.problems));
  found.trees = std::move(walked.trees);
}

}  // namespace signalr_config::lint
