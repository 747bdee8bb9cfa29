#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "signalr_config/environment.hpp"

namespace signalr_config::cli {

/// `REV:path`, as git writes it: a file or a directory as it is in a commit.
struct RevisionPath {
  std::string revision;
  std::string
      path;  ///< from the repository's root, or with a leading `./` or `../` from the current directory
};

/// Takes an argument apart; nothing where it is no `REV:path`.
std::optional<RevisionPath> parse_revision_path(std::string_view argument);

/// A name in a directory of a commit.
struct RevisionEntry {
  std::string name;
  bool is_directory = false;
};

/// The tree of one commit, read by means of git. What cannot be read is a `UsageError` that says why.
class Revision {
 public:
  /// Throws where git is missing, where there is no repository, and for a revision that is not in it.
  Revision(std::string name, Environment environment);

  /// The path from the repository's root, without `.` and `..`; empty: the root itself.
  std::string normalized(std::string_view path) const;

  enum class Kind { file, directory, none };
  Kind kind_of(const std::string& path) const;

  /// The content of files; nothing for those that are none. Symbolic links inside of the tree are followed.
  std::vector<std::optional<std::string>> read(const std::vector<std::string>& paths) const;

  std::vector<RevisionEntry> list(const std::string& directory) const;

  const std::string& name() const { return name_; }

 private:
  std::string run(std::vector<std::string> arguments, std::string_view input = {}) const;
  std::string object_name(const std::string& path) const { return tree_ + ":" + path; }

  std::string name_;
  Environment environment_;
  std::string prefix_;  // of the current directory below the root; ends in '/' unless empty
  std::string tree_;
};

}  // namespace signalr_config::cli
