#include "system/file_reader.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <new>
#include <string_view>
#include <system_error>
#include <utility>

#include "system/file_descriptor.hpp"
#include "text/well_formed.hpp"

namespace signalr_config::system {
namespace {

FileProblem refuse(DiagnosticCode code, const std::filesystem::path& path, std::string_view found,
                   std::string remedy) {
  Diagnostic problem;
  problem.code = code;
  problem.message.text("cannot read ").key(text::well_formed(path.string())).text(": ").text(found);
  problem.remedy = std::move(remedy);
  return {std::move(problem), false};
}

FileProblem missing(FileProblem problem) {
  problem.missing = true;
  return problem;
}

FileProblem refuse_missing(const std::filesystem::path& path, std::string_view found) {
  return missing(refuse(DiagnosticCode::file_missing, path, found, "Create the file, or correct the path."));
}

FileProblem refuse_error(const std::filesystem::path& path, int error) {
  switch (error) {
    case ENOENT:
    case ENOTDIR: {
      std::error_code ignored;
      if (std::filesystem::is_symlink(std::filesystem::symlink_status(path, ignored))) {
        return refuse(DiagnosticCode::file_dangling_link, path,
                      "a symbolic link whose target does not exist; expected a file",
                      "Create the target, or let the link point at an existing file.");
      }
      return refuse_missing(path, "no such file");
    }
    case ENAMETOOLONG:
      return refuse_missing(path, "no such file: the name is too long for the file system");
    case ELOOP:
      return refuse(DiagnosticCode::file_symlink_loop, path, "a loop of symbolic links; expected a file",
                    "Let the link point at an existing file.");
    case EACCES:
    case EPERM:
      return refuse(DiagnosticCode::file_unreadable, path, "permission denied",
                    "Give the user that runs this program the right to read the file and to search the "
                    "directories above it.");
    default:
      return refuse(DiagnosticCode::file_unreadable, path, std::generic_category().message(error),
                    "Check the file and the file system that it is on.");
  }
}

FileProblem refuse_too_large(const std::filesystem::path& path, std::string_view found) {
  return refuse(DiagnosticCode::file_too_large, path, found, "Check that this is the file that was meant.");
}

FileProblem refuse_type(const std::filesystem::path& path, mode_t mode) {
  if (S_ISDIR(mode)) {
    return missing(refuse(DiagnosticCode::file_is_directory, path, "a directory; expected a file",
                          "Name a file, or remove the directory that stands in its place."));
  }
  const std::string_view found = S_ISFIFO(mode)   ? "a FIFO (pipe); expected a regular file"
                                 : S_ISSOCK(mode) ? "a socket; expected a regular file"
                                                  : "a device; expected a regular file";
  return refuse(DiagnosticCode::file_not_regular, path, found,
                "Name a regular file, or pass '-' and give the content on standard input.");
}

/// Nothing if a file of this kind and size may be read.
std::optional<FileProblem> refuse_status(const std::filesystem::path& path, const struct stat& status) {
  if (!S_ISREG(status.st_mode)) return refuse_type(path, status.st_mode);
  if (static_cast<std::size_t>(status.st_size) > maximum_file_size) {
    return refuse_too_large(path, std::to_string(status.st_size) + " bytes; expected at most " +
                                      std::to_string(maximum_file_size));
  }
  return std::nullopt;
}

/// Appends up to `limit` bytes until the end of the file; gives errno, or 0.
int read_up_to(const FileDescriptor& file, std::size_t limit, std::string& bytes) {
  constexpr std::size_t smallest_step = std::size_t{64} << 10;
  std::size_t used = 0;
  while (used < limit) {
    const std::size_t step = std::max(smallest_step, used);  // doubling: few calls, little waste
    bytes.resize(std::min(limit, used + step));
    const ssize_t count = ::read(file.get(), bytes.data() + used, bytes.size() - used);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return errno;
    if (count == 0) break;
    used += static_cast<std::size_t>(count);
  }
  bytes.resize(used);
  return 0;
}

FileProblem refuse_growing(const std::filesystem::path& path) {
  return refuse(DiagnosticCode::file_grew, path, "the file grew while it was read; expected a file at rest",
                "Try again when the file is complete. Programs should write a new file and rename it.");
}

FileContent read_open_file(const std::filesystem::path& path, const FileDescriptor& file) {
  struct stat before {};
  if (::fstat(file.get(), &before) != 0) return refuse_error(path, errno);
  if (auto refused = refuse_status(path, before)) return *std::move(refused);
  const auto size = static_cast<std::size_t>(before.st_size);
  // One byte more than is allowed, to see that there is more. Files of procfs have content, but no size.
  const std::size_t limit = (size == 0 ? maximum_unsized_file_size : size) + 1;
  std::string bytes;
  if (const int error = read_up_to(file, limit, bytes); error != 0) return refuse_error(path, error);
  struct stat after {};
  if (::fstat(file.get(), &after) != 0) return refuse_error(path, errno);
  if (after.st_size > before.st_size) return refuse_growing(path);
  if (bytes.size() == limit) {
    if (size != 0) return refuse_growing(path);
    return refuse_too_large(path, "more than " + std::to_string(maximum_unsized_file_size) +
                                      " bytes from a file that has no size; expected less");
  }
  return bytes;
}

}  // namespace

FileContent missing_file(std::string_view name) { return refuse_missing(name, "no such file"); }

FileContent read_file(const std::filesystem::path& path) {
  if (path.native().find('\0') != std::string::npos) {
    return refuse_missing(path, "no such file: the name contains a NUL character");
  }
  // Looked at before it is opened, since opening a device may do something; and again when it is open, since
  // it may have been replaced.
  struct stat status {};
  if (::stat(path.c_str(), &status) != 0) {
    const int error = errno;
    // As the SDK does: what may not even be looked at does not exist for System.IO.FileInfo.
    return error == EACCES ? missing(refuse_error(path, error)) : refuse_error(path, error);
  }
  if (auto refused = refuse_status(path, status)) return *std::move(refused);
  const FileDescriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY));
  if (!file) return refuse_error(path, errno);
  try {
    return read_open_file(path, file);
  } catch (const std::bad_alloc&) {
    return refuse_too_large(path, "more than fits into memory");
  }
}

}  // namespace signalr_config::system
