#include "store/store_lock.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <system_error>
#include <thread>

#include "system/atomic_file.hpp"
#include "text/well_formed.hpp"

namespace signalr_config::store {

namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

constexpr mode_t directory_mode = 0700;
constexpr mode_t lock_file_mode = 0600;
constexpr const char* lock_file_name = ".signalr-config.lock";

Diagnostic problem(DiagnosticCode code, const fs::path& path, std::string_view found, std::string remedy) {
  Diagnostic diagnostic;
  diagnostic.code = code;
  diagnostic.message.text("cannot write ").key(text::well_formed(path.string())).text(": ").text(found);
  diagnostic.remedy = std::move(remedy);
  return diagnostic;
}

Diagnostic refused_by_system(const fs::path& path, int error) {
  return problem(DiagnosticCode::file_not_written, path, std::generic_category().message(error),
                 "Give the user that runs this program the right to make and write the directory.");
}

Diagnostic locked(const fs::path& path) {
  return problem(
      DiagnosticCode::user_secrets_locked, path, "another process holds the lock on its directory",
      "Try again; if it stays, look for a signalr-config that was stopped (fuser on the directory).");
}

void synchronize(const fs::path& directory) {
  const system::FileDescriptor opened(::open(directory.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (opened) ::fsync(opened.get());
}

// Gives errno, or 0. Somebody else may make the same directories at the same time.
int make_directories(const fs::path& directory) {
  if (directory.empty() || ::access(directory.c_str(), F_OK) == 0) return 0;
  if (const int error = make_directories(directory.parent_path()); error != 0) return error;
  if (::mkdir(directory.c_str(), directory_mode) != 0) return errno == EEXIST ? 0 : errno;
  synchronize(directory.parent_path());
  return 0;
}

bool is_same_directory(int opened, const fs::path& path) {
  struct stat a {};
  struct stat b {};
  return ::fstat(opened, &a) == 0 && ::stat(path.c_str(), &b) == 0 && a.st_dev == b.st_dev &&
         a.st_ino == b.st_ino;
}

// Whoever may open a directory may lock it. One that only holds a store is nobody else's business.
void close_to_others(const system::FileDescriptor& directory, const fs::path& path) {
  struct stat status {};
  const bool is_own = ::fstat(directory.get(), &status) == 0 && status.st_uid == ::geteuid();
  const bool is_of_store =
      path.parent_path().filename() == "usersecrets" || path.parent_path().filename() == "UserSecrets";
  if (is_own && is_of_store && (status.st_mode & (S_IRWXG | S_IRWXO)) != 0)
    ::fchmod(directory.get(), directory_mode);
}

// NFS locks no directories. A file there then stands for it, which stays: removing it would let two processes
// hold locks on two files of the same name.
bool can_be_locked(const system::FileDescriptor& directory) {
  return ::flock(directory.get(), LOCK_EX | LOCK_NB) == 0 || errno == EWOULDBLOCK || errno == EINTR;
}

system::FileDescriptor open_lock_file(const system::FileDescriptor& directory) {
  constexpr int flags = O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW;
  return system::FileDescriptor(::openat(directory.get(), lock_file_name, flags, lock_file_mode));
}

// Gives errno, or 0.
int wait_for_lock(int descriptor, Clock::time_point end) {
  auto pause = std::chrono::microseconds(200);
  while (::flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
    if (errno != EWOULDBLOCK && errno != EINTR) return errno;
    if (Clock::now() >= end) return EWOULDBLOCK;
    std::this_thread::sleep_for(pause);
    pause = std::min(pause * 2, std::chrono::microseconds(10'000));
  }
  return 0;
}

}  // namespace

StoreLock::Attempt StoreLock::acquire(const fs::path& file, std::chrono::milliseconds patience) {
  const auto end = Clock::now() + patience;
  while (true) {
    system::LinkTarget target = system::follow_links(file);
    if (target.problem) return {std::nullopt, std::move(target.problem)};
    const fs::path parent = target.path.has_parent_path() ? target.path.parent_path() : fs::path(".");
    if (const int error = make_directories(parent); error != 0)
      return {std::nullopt, refused_by_system(parent, error)};
    system::FileDescriptor directory(::open(parent.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!directory && errno == ENOENT) continue;  // removed in the meantime
    if (!directory) return {std::nullopt, refused_by_system(parent, errno)};
    close_to_others(directory, parent);
    system::FileDescriptor lock_file;
    if (!can_be_locked(directory) && !(lock_file = open_lock_file(directory))) {
      return {std::nullopt, refused_by_system(parent, errno)};
    }
    const int error = wait_for_lock((lock_file ? lock_file : directory).get(), end);
    if (error == EWOULDBLOCK) return {std::nullopt, locked(file)};
    if (error != 0) return {std::nullopt, refused_by_system(parent, error)};
    // Whoever held it before may have replaced the link or the directory.
    if (system::follow_links(file).path == target.path && is_same_directory(directory.get(), parent)) {
      return {StoreLock(std::move(target.path), std::move(directory), std::move(lock_file)), std::nullopt};
    }
  }
}

}  // namespace signalr_config::store
