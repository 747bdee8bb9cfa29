#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace signalr_config::reload {

/// What may happen to the names of a directory, as far as it matters; bits.
enum Interest : unsigned {
  entries = 1,  ///< names are created, removed, renamed, or get other permissions
  writes = 2,   ///< files are closed after they were written
  pieces = 4,   ///< files are written
};

/// What a walk along a path meets, in its order. Every call comes before what it names is looked at, so that
/// a watch that begins there misses nothing.
class PathVisitor {
 public:
  virtual ~PathVisitor() = default;

  /// A directory on the way, which matters only as itself. False: it is not there any more.
  virtual bool pass(const std::string& directory) = 0;

  /// A name in a directory: of the file itself, of a link on the way, or of something that is missing. A name
  /// that begins with `*` stands for every name that ends with the rest and does not begin with a dot.
  virtual void look(const std::string& directory, std::string_view name, unsigned interest) = 0;

  /// The file at the end. It is named by `look` as well.
  virtual void file(const std::string& path) = 0;
};

/// Follows a path from the root to its end, through links, or as far as there is something. At its end may be
/// a file, a directory, whose files all count (and what they link to), or nothing yet. The last name may be a
/// pattern as for `look`. False where the path is relative to a directory that is not there any more.
bool walk(const std::filesystem::path& path, PathVisitor& visitor);

/// Whether a name is the one that was looked for, or one of the pattern.
bool matches(std::string_view pattern, std::string_view name);

}  // namespace signalr_config::reload
