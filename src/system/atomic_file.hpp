#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "signalr_config/diagnostic.hpp"

namespace signalr_config::system {

struct ReplaceFileOptions {
  /// The permission bits that the file gets, whatever the umask; unset: those of the file that is replaced,
  /// and 0600 where there is none.
  std::optional<unsigned> mode = {};
  /// The name of the temporary file in the target's directory; empty: a new one for each call. A fixed name
  /// is for callers that hold a lock: what a killed process left under it is removed first.
  std::string temporary_name = {};
  /// The text that the new content was made of. A file that has another by now is left alone, and so is one
  /// whose bytes are not that text (Latin-1, UTF-16): what cannot be decoded would be lost. Nothing: whatever
  /// is there is replaced.
  std::optional<std::string_view> before = {};
  /// Whether a file may be replaced, told its path without links; default: any. Asked when its directory is
  /// open already, so that nobody can put a link into its place.
  std::function<bool(const std::filesystem::path& target)> may_replace = {};
};

/// Where `path` leads: symbolic links are followed to the end, whose last component need not exist.
struct LinkTarget {
  std::filesystem::path path;
  std::optional<Diagnostic> problem;  ///< `file-symlink-loop`, `file-not-written`
};
[[nodiscard]] LinkTarget follow_links(const std::filesystem::path& path);

/// Replaces the content of a file so that every reader, and whoever looks after a crash, finds all of the old
/// content or all of the new one: a temporary file in the same directory is written, synchronized and
/// renamed, and the directory is synchronized. When this returns nothing, the content is on the disk.
///
/// A symbolic link stays, and what it leads to is replaced (and made, if the link leads to nothing). A
/// read-only file is not replaced. Owner and group are kept where the process may set them; other hard links
/// keep the old content. The directory must exist.
///
/// Nothing if it was done; else what the file system said, and nothing has changed and nothing is left
/// behind. Codes: `file-changed` and `file-not-utf8` where it is not what it was `before`;
/// `file-is-directory`, `file-not-regular`, `file-symlink-loop`, `file-not-written`; and
/// `file-not-synchronized` where the new content is there but may not survive a crash. They have no origin.
[[nodiscard]] std::optional<Diagnostic> replace_file(const std::filesystem::path& path,
                                                     std::string_view bytes,
                                                     const ReplaceFileOptions& options = {});

}  // namespace signalr_config::system
