#include "lint/discovery/walk_directory.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <memory>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>

#include "lint/discovery/file_name.hpp"
#include "lint/discovery/git_directory.hpp"
#include "lint/discovery/ignore_rules.hpp"
#include "lint/discovery/tracked_although_ignored.hpp"
#include "text/well_formed.hpp"

namespace signalr_config::lint {

namespace {

namespace fs = std::filesystem;

constexpr std::array<std::string_view, 4> skipped_directories{".git", "bin", "node_modules", "obj"};

using Rules = std::shared_ptr<const IgnoreRules>;

class Walk {
 public:
  Walk(const fs::path& start, const Excludes& excludes, FoundFiles& found)
      : excludes_(excludes), found_(found) {
    found_.trees.add(git_top_level(start).value_or(start));
  }

  void run(const fs::path& start) {
    visit(start, start == "." ? fs::path() : start, nullptr, "");
    if (has_ignored_) add_tracked_although_ignored(start, excludes_, found_);
  }

 private:
  // `shown` is what is put before the names; empty for the current directory.
  void visit(const fs::path& directory, const fs::path& shown, const Rules& above, const std::string& name) {
    std::vector<fs::directory_entry> entries;
    if (!list(directory, entries)) return;
    std::ranges::sort(entries);
    const auto has = [&](std::string_view file) {
      return std::ranges::any_of(entries, [&](const auto& one) { return one.path().filename() == file; });
    };
    const bool is_start = above == nullptr;
    const bool begins_anew = is_start || has(".git");
    const Rules rules = begins_anew ? IgnoreRules::of_start(directory)
                                    : IgnoreRules::of_child(above, directory, name, has(".gitignore"));
    for (const fs::directory_entry& entry : entries) look_at(entry, shown, rules);
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

  void look_at(const fs::directory_entry& entry, const fs::path& shown, const Rules& rules) {
    std::error_code error;
    const std::string name = entry.path().filename().string();
    const fs::path path = shown / name;
    const fs::file_type type = entry.symlink_status(error).type();
    const bool is_directory = type == fs::file_type::directory;
    if (is_directory && is_skipped_directory(name)) return;
    if (rules->ignores(name, is_directory)) {
      has_ignored_ = true;
      return;
    }
    if (excludes_ && excludes_(path, is_directory)) return;
    if (is_directory) {
      visit(entry.path(), path, rules, name);
    } else if (type == fs::file_type::regular ||
               (type == fs::file_type::symlink && is_worth_following(path))) {
      found_.files.push_back({path, FoundBy::walk});
    } else if (type != fs::file_type::symlink && is_known_name(name)) {
      add_problem(path, "not a regular file");
    }
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

  const Excludes& excludes_;
  FoundFiles& found_;
  bool has_ignored_ = false;
};

}  // namespace

bool is_skipped_directory(std::string_view name) {
  return std::ranges::find(skipped_directories, name) != skipped_directories.end();
}

void walk_directory(const fs::path& directory, const Excludes& excludes, FoundFiles& found) {
  FoundFiles walked;
  walked.trees = found.trees;
  Walk(directory, excludes, walked).run(directory);
  std::ranges::move(walked.files, std::back_inserter(found.files));
  std::ranges::move(walked.problems, std::back_inserter(found.problems));
  found.trees = std::move(walked.trees);
}

}  // namespace signalr_config::lint
