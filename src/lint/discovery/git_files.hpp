#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "lint/discovery/found_file.hpp"
#include "lint/model/linted_file.hpp"
#include "system/git.hpp"

namespace signalr_config::lint {

/// What git says of the files of working trees. Each tree is asked once, when the first of its files is asked
/// about. Not for several threads at once.
class GitFiles {
 public:
  explicit GitFiles(const Environment& environment) : git_(environment) {}

  /// Whether git tracks a file. Without git it is not known of any, in a repository or not.
  Tracking tracking(const std::filesystem::path& file);

  /// The names that git does not ignore in the working tree at `top_level`, tracked or not, relative to it.
  /// Of a submodule or a repository in it there is the directory alone. Null pointer where git does not say.
  const std::set<std::string>* listed(const std::filesystem::path& top_level);

  /// Whether git says of the files of a working tree, or of those in none, which it tracks.
  bool answers(const std::optional<std::filesystem::path>& top_level);

  /// Where git did not answer, and why.
  std::span<const ReadProblem> problems() const { return problems_; }

 private:
  // What is known of one working tree.
  struct Tree {
    std::optional<std::set<std::string>> tracked;
    std::optional<std::set<std::string>> listed;
    bool is_asked = false;
    bool is_listed = false;
  };

  void ask_for_tracked(const std::filesystem::path& top_level, Tree& tree);
  void ask_for_listed(const std::filesystem::path& top_level, Tree& tree);
  std::optional<std::string> ask(const std::filesystem::path& top_level,
                                 const std::vector<std::string>& arguments);
  void add_problem(const system::GitProblem& problem);
  bool is_missing();
  Tracking tracking_outside();

  system::Git git_;
  std::map<std::filesystem::path, Tree> trees_;
  std::map<std::filesystem::path, std::optional<std::filesystem::path>> top_level_of_;  // of a directory
  std::vector<ReadProblem> problems_;
  std::optional<bool> is_missing_;  // git itself
  std::optional<system::GitProblem> missing_;
};

}  // namespace signalr_config::lint
