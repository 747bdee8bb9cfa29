#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/diff/git/object_reader.hpp"
#include "signalr_config/environment.hpp"
#include "system/git.hpp"

namespace signalr_config::cli {

/// `REV:path`, as git writes it: a file or a directory as it is in a commit.
struct RevisionPath {
  std::string revision;
  std::string
      path;  ///< from the repository's root, or with a leading `./` or `../` from the current directory
};

/// Takes an argument apart; nothing where it is no `REV:path`.
std::optional<RevisionPath> parse_revision_path(std::string_view argument);

/// Whether git can be started.
bool has_git(const Environment& environment);

/// Whether git knows the name of a commit; no, where it cannot be asked.
bool is_revision(const std::string& name, const Environment& environment);

/// Where the history of two commits parted. Throws `UsageError` where they have nothing in common.
std::string merge_base(const std::string& one, const std::string& other, const Environment& environment);

/// What is at a path of a commit.
enum class RevisionKind : std::uint8_t { none, file, directory };

/// A name in a directory of a commit, and the object that it stands for.
struct RevisionEntry {
  enum class Type : std::uint8_t { file, directory, link, submodule };
  std::string name;
  Type type = Type::file;
  std::string id;
};

/// The tree of one commit, read object by object into memory; nothing is written anywhere. Names in it are
/// those that a file system of this machine could have: an entry called `..` or `.git`, or with a slash or a
/// control character in its name, does not exist. Links are followed within the tree. What git cannot read
/// is a `UsageError` that says why.
class Revision {
 public:
  /// Throws where git is missing, where there is no repository, and for a revision that is not in it.
  Revision(std::string name, const Environment& environment);

  /// The path from the repository's root, without `.` and `..`; empty: the root itself.
  std::string normalized(std::string_view path) const;

  RevisionKind kind_of(const std::string& path) const;

  /// The content of a file; nothing where there is none.
  std::optional<std::string> read(const std::string& path) const;

  /// The names in a directory, in git's order; none where there is no directory.
  std::vector<RevisionEntry> list(const std::string& directory) const;

  const std::string& name() const { return name_; }

 private:
  using Entries = std::vector<RevisionEntry>;

  std::optional<RevisionEntry> find(const std::string& path) const;
  const Entries& entries_of(const std::string& tree) const;
  std::string content_of(const std::string& id, GitObject::Type type) const;

  std::string name_;
  system::Git git_;
  mutable ObjectReader objects_;
  mutable std::map<std::string, Entries> trees_;  // by id
  std::string prefix_;  // of the current directory below the root; ends in '/' unless empty
  std::string tree_;
};

}  // namespace signalr_config::cli
