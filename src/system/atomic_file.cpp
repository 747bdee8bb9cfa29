#include "system/atomic_file.hpp"

#include <fcntl.h>
#include <sys/random.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdint>
#include <string>
#include <system_error>
#include <utility>

#include "dotnet/hexadecimal.hpp"
#include "system/file_descriptor.hpp"
#include "system/file_reader.hpp"
#include "text/well_formed.hpp"

namespace signalr_config::system {
namespace {

constexpr unsigned permission_bits = 0777;
constexpr int most_links = 40;  // as many as Linux follows

Diagnostic problem(DiagnosticCode code, const std::filesystem::path& path, std::string_view found,
                   std::string remedy) {
  Diagnostic diagnostic;
  diagnostic.code = code;
  diagnostic.message.text("cannot write ").key(text::well_formed(path.string())).text(": ").text(found);
  diagnostic.remedy = std::move(remedy);
  return diagnostic;
}

std::string remedy_of(int error) {
  switch (error) {
    case ENOENT:
    case ENOTDIR:
      return "Create the directory, or correct the path.";
    case EACCES:
    case EPERM:
    case EROFS:
      return "Give the user that runs this program the right to write the file and its directory, or name "
             "another "
             "file.";
    case ENOSPC:
    case EDQUOT:
      return "Make room on the file system. The file is as it was.";
    default:
      return "Check the directory and the file system that it is on. The file is as it was.";
  }
}

Diagnostic not_written(const std::filesystem::path& path, int error) {
  const std::string found =
      error == ENOENT ? "its directory does not exist" : std::generic_category().message(error);
  return problem(DiagnosticCode::file_not_written, path, found, remedy_of(error));
}

Diagnostic symlink_loop(const std::filesystem::path& path) {
  return problem(DiagnosticCode::file_symlink_loop, path, "a loop of symbolic links; expected a file",
                 "Let the link point at an existing file.");
}

/// The file that is to be replaced, as far as it exists.
struct Existing {
  std::optional<struct stat> status;
  std::optional<Diagnostic> problem;
};

Existing look_at(const std::filesystem::path& target) {
  struct stat status {};
  if (::lstat(target.c_str(), &status) != 0) {
    if (errno == ENOENT) return {};
    return {std::nullopt, not_written(target, errno)};
  }
  if (S_ISDIR(status.st_mode)) {
    return {std::nullopt, problem(DiagnosticCode::file_is_directory, target, "a directory; expected a file",
                                  "Name a file, or remove the directory that stands in its place.")};
  }
  if (!S_ISREG(status.st_mode)) {
    return {std::nullopt,
            problem(DiagnosticCode::file_not_regular, target, "not a regular file", "Name a regular file.")};
  }
  // The rename would not ask: the directory's permissions decide about it.
  if (::faccessat(AT_FDCWD, target.c_str(), W_OK, AT_EACCESS) != 0) {
    return {std::nullopt, not_written(target, errno)};
  }
  return {status, std::nullopt};
}

/// A name that no other process and no other thread uses, short enough for every file system.
std::string fresh_name(std::string_view target) {
  std::uint64_t number = 0;
  if (::getrandom(&number, sizeof number, 0) != static_cast<ssize_t>(sizeof number)) {
    number = static_cast<std::uint64_t>(::getpid());  // O_EXCL tells whether it is free
  }
  constexpr std::size_t longest_part = 64;
  return "." + std::string(target.substr(0, longest_part)) + "." + dotnet::hexadecimal(number, 16) + ".tmp";
}

/// The temporary file: gone at the end of its scope unless it has become the target. Where the file system
/// can do it, it has no name until it is complete, so that a process that is killed leaves nothing behind.
class TemporaryFile {
 public:
  TemporaryFile(int directory, std::string name, bool fixed_name)
      : directory_(directory), name_(std::move(name)) {
    if (fixed_name) ::unlinkat(directory_, name_.c_str(), 0);
    if (!open_unnamed()) open_named();
  }
  ~TemporaryFile() {
    if (named_) ::unlinkat(directory_, name_.c_str(), 0);
  }
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;

  explicit operator bool() const { return static_cast<bool>(file_); }

  /// These give false and errno.
  bool write(std::string_view bytes) {
    while (!bytes.empty()) {
      const ssize_t count = ::write(file_.get(), bytes.data(), bytes.size());
      if (count < 0 && errno != EINTR) return false;
      if (count > 0) bytes.remove_prefix(static_cast<std::size_t>(count));
    }
    return true;
  }

  bool protect(const std::optional<struct stat>& existing, unsigned mode) {
    const bool other_owner = existing && (existing->st_uid != ::geteuid() || existing->st_gid != ::getegid());
    // Only root may give files away, so that a refusal says nothing.
    if (other_owner && ::fchown(file_.get(), existing->st_uid, existing->st_gid) != 0) {
      mode &= S_IRWXU;  // what another group was allowed is not for the process's own group
    }
    return ::fchmod(file_.get(), static_cast<mode_t>(mode)) == 0;
  }

  bool synchronize() { return ::fsync(file_.get()) == 0; }

  bool rename_to(const std::string& target) {
    if (!named_ && !give_name()) return false;
    named_ = ::renameat(directory_, name_.c_str(), directory_, target.c_str()) != 0;
    return !named_;
  }

 private:
  bool open_unnamed() {
    file_ = FileDescriptor(::openat(directory_, ".", O_WRONLY | O_TMPFILE | O_CLOEXEC, S_IRUSR | S_IWUSR));
    if (file_ && ::access(proc_path().c_str(), F_OK) == 0) return true;
    file_.reset();
    return false;
  }

  void open_named() {
    constexpr int flags = O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW;
    file_ = FileDescriptor(::openat(directory_, name_.c_str(), flags, S_IRUSR | S_IWUSR));
    named_ = static_cast<bool>(file_);
  }

  // No link can replace a file: it gets a name of its own for the moment before it is renamed.
  bool give_name() {
    named_ = ::linkat(AT_FDCWD, proc_path().c_str(), directory_, name_.c_str(), AT_SYMLINK_FOLLOW) == 0;
    return named_;
  }

  std::string proc_path() const { return "/proc/self/fd/" + std::to_string(file_.get()); }

  int directory_;
  std::string name_;
  FileDescriptor file_;
  bool named_ = false;
};

Diagnostic changed(const std::filesystem::path& path) {
  return problem(DiagnosticCode::file_changed, path, "somebody else has changed it meanwhile",
                 "Try again. The file is as it is.");
}

/// The path of an open directory, without links.
std::filesystem::path path_of(const FileDescriptor& directory) {
  std::error_code error;
  const std::string link = "/proc/self/fd/" + std::to_string(directory.get());
  return std::filesystem::read_symlink(link, error);
}

bool is_utf8(std::string_view bytes) { return text::well_formed(bytes) == bytes; }

/// Whether the target is still the file that `existing` says, with the text that it had.
std::optional<Diagnostic> compare(const std::filesystem::path& target, const struct stat& existing,
                                  std::string_view before) {
  if (static_cast<std::uint64_t>(existing.st_size) > maximum_file_size) return changed(target);
  const FileContent now = read_file(target);
  if (!now) return changed(target);
  if (*now == before) return std::nullopt;
  if (is_utf8(*now)) return changed(target);
  return problem(DiagnosticCode::file_not_utf8, target, "it is not UTF-8, and its bytes would be lost",
                 "Save the file as UTF-8 and try again. The file is as it was.");
}

/// Whether the name still leads to the same file, which nobody has written since.
bool is_same(int directory, const std::string& name, const std::optional<struct stat>& existing) {
  struct stat now {};
  const bool is_there = ::fstatat(directory, name.c_str(), &now, AT_SYMLINK_NOFOLLOW) == 0;
  if (!is_there || !existing) return !is_there && !existing;
  return now.st_dev == existing->st_dev && now.st_ino == existing->st_ino &&
         now.st_size == existing->st_size && now.st_mtim.tv_sec == existing->st_mtim.tv_sec &&
         now.st_mtim.tv_nsec == existing->st_mtim.tv_nsec;
}

std::optional<Diagnostic> synchronize_directory(int directory, const std::filesystem::path& target) {
  // EINVAL: a file system that has no such thing.
  if (::fsync(directory) == 0 || errno == EINVAL) return std::nullopt;
  return problem(DiagnosticCode::file_not_synchronized, target,
                 "the new content is there, but the directory is not yet on the disk: " +
                     std::generic_category().message(errno),
                 "Check the file system. After a crash the old content may be back.");
}

std::optional<Diagnostic> replace_target(const std::filesystem::path& target, std::string_view bytes,
                                         const ReplaceFileOptions& options) {
  const Existing existing = look_at(target);
  if (existing.problem) return existing.problem;
  const std::string name = target.filename().string();
  const std::filesystem::path parent = target.has_parent_path() ? target.parent_path() : ".";
  const FileDescriptor directory(::open(parent.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (!directory) return not_written(target, errno);
  if (options.may_replace && !options.may_replace(path_of(directory) / name)) return changed(target);
  if (options.before) {
    auto difference =
        existing.status ? compare(target, *existing.status, *options.before) : std::optional(changed(target));
    if (difference) return difference;
  }
  const bool fixed_name = !options.temporary_name.empty();
  TemporaryFile file(directory.get(), fixed_name ? options.temporary_name : fresh_name(name), fixed_name);
  const unsigned kept = existing.status ? existing.status->st_mode & permission_bits : S_IRUSR | S_IWUSR;
  if (!file || !file.write(bytes) || !file.protect(existing.status, options.mode.value_or(kept)) ||
      !file.synchronize()) {
    return not_written(target, errno);
  }
  if (options.before && !is_same(directory.get(), name, existing.status)) return changed(target);
  if (!file.rename_to(name)) return not_written(target, errno);
  return synchronize_directory(directory.get(), target);
}

}  // namespace

LinkTarget follow_links(const std::filesystem::path& path) {
  std::filesystem::path target = path;
  for (int links = 0; links <= most_links; ++links) {
    std::error_code error;
    const std::filesystem::file_status status = std::filesystem::symlink_status(target, error);
    if (status.type() == std::filesystem::file_type::not_found) return {std::move(target), std::nullopt};
    if (error)
      return {{},
              error == std::errc::too_many_symbolic_link_levels ? symlink_loop(path)
                                                                : not_written(path, error.value())};
    if (!std::filesystem::is_symlink(status)) return {std::move(target), std::nullopt};
    const std::filesystem::path link = std::filesystem::read_symlink(target, error);
    if (error) return {{}, not_written(path, error.value())};
    target = target.parent_path() / link;  // an absolute link replaces the whole
  }
  return {{}, symlink_loop(path)};
}

std::optional<Diagnostic> replace_file(const std::filesystem::path& path, std::string_view bytes,
                                       const ReplaceFileOptions& options) {
  if (path.native().find('\0') != std::string::npos) {
    return problem(DiagnosticCode::file_not_written, path, "the name contains a NUL character",
                   "Correct the path.");
  }
  if (!path.has_filename()) {
    return problem(DiagnosticCode::file_is_directory, path, "a directory; expected a file", "Name a file.");
  }
  const LinkTarget target = follow_links(path);
  if (target.problem) return target.problem;
  return replace_target(target.path, bytes, options);
}

}  // namespace signalr_config::system
