#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

#include "signalr_config/diagnostic.hpp"
#include "signalr_config/export.hpp"
#include "signalr_config/result.hpp"

namespace signalr_config {
inline namespace SIGNALR_CONFIG_EXPORT v0 {

/// Why a file has no content.
struct FileProblem {
  Diagnostic diagnostic;  ///< with the path, and a remedy
  /// For .NET nothing is there, so that an optional file may be left out silently: no such file, a directory
  /// in its place, a directory above it that may not be searched. (A link to nothing, however, is always an
  /// error.)
  bool missing = false;
};

/// The diagnostic alone.
[[nodiscard]] std::vector<Diagnostic> to_diagnostics(const FileProblem& problem);

/// A file's bytes, or why there are none.
using FileContent = Result<std::string, FileProblem>;

/// What is at a path, links followed.
enum class FileKind : std::uint8_t {
  missing,    ///< nothing
  file,       ///< a regular file
  directory,  ///< a directory
  other,      ///< a pipe, a device: it exists, and it is not read
};

/// A name in a directory.
struct FileEntry {
  std::string name;                   ///< without the directory's
  FileKind kind = FileKind::missing;  ///< of what a link leads to
};

/// The names in a directory, in no order; with an error, as far as they could be read.
struct DirectoryListing {
  std::vector<FileEntry> entries;  ///< without `.` and `..`
  std::error_code error;           ///< false where all could be read
};

/// Where hosts, sources and descriptions find files: the disk, a commit, memory. Nothing but reading. Every
/// function may be called by several threads at once, and gives problems as results; one that reads a commit
/// may throw where it is damaged.
class FileSystem {
 public:
  FileSystem() = default;
  virtual ~FileSystem() = default;
  FileSystem(const FileSystem&) = delete;
  FileSystem& operator=(const FileSystem&) = delete;

  /// All of a regular file. Codes of problems: `file-missing`, `file-dangling-link`, `file-is-directory`,
  /// `file-not-regular`, `file-symlink-loop`, `file-unreadable`, `file-too-large`, `file-grew`.
  [[nodiscard]] virtual FileContent read(const std::filesystem::path& path) const = 0;

  /// How many bytes that is, where it is known without reading.
  virtual std::optional<std::uintmax_t> size_of(const std::filesystem::path& path) const;

  /// What is at a path.
  virtual FileKind kind_of(const std::filesystem::path& path) const = 0;
  /// Whether there is anything.
  bool exists(const std::filesystem::path& path) const { return kind_of(path) != FileKind::missing; }
  /// Whether a directory is there.
  bool is_directory(const std::filesystem::path& path) const { return kind_of(path) == FileKind::directory; }

  /// What is in a directory, subdirectories not entered.
  [[nodiscard]] virtual DirectoryListing list(const std::filesystem::path& directory) const = 0;

  /// The path from the root on, from which `parent_path` leads to all directories above. Empty where the
  /// current directory is not known.
  virtual std::filesystem::path absolute(const std::filesystem::path& path) const { return path; }

  /// As people know the file. Documents have these names.
  virtual std::string name_of(const std::filesystem::path& path) const { return path.string(); }
  /// The path that such a name stands for.
  virtual std::filesystem::path path_of(const std::string& name) const { return name; }
};

/// The files of this machine. The object lives as long as the program.
const std::shared_ptr<const FileSystem>& disk();

/// Files that a program has in memory, by their paths; directories are there where a file is below them. Add
/// all of them before it is used.
class MemoryFileSystem final : public FileSystem {
 public:
  /// These alone.
  MemoryFileSystem() = default;
  /// These in place of others, such as texts of an editor that are not saved.
  explicit MemoryFileSystem(std::shared_ptr<const FileSystem> others) : others_(std::move(others)) {}

  /// A file, in place of what was there.
  void add(const std::filesystem::path& path, std::string bytes);

  FileContent read(const std::filesystem::path& path) const override;
  std::optional<std::uintmax_t> size_of(const std::filesystem::path& path) const override;
  FileKind kind_of(const std::filesystem::path& path) const override;
  DirectoryListing list(const std::filesystem::path& directory) const override;
  std::filesystem::path absolute(const std::filesystem::path& path) const override;

 private:
  std::filesystem::path key_of(const std::filesystem::path& path) const;

  std::shared_ptr<const FileSystem> others_;  // null pointer: none
  std::map<std::filesystem::path, std::string> files_;
};

}  // namespace v0
}  // namespace signalr_config
