#include "reload/watching/inotify_watcher.hpp"

#include <poll.h>
#include <sys/eventfd.h>
#include <sys/inotify.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <climits>
#include <system_error>
#include <utility>

#include "reload/watching/watch_problems.hpp"

namespace signalr_config::reload {

namespace {

constexpr std::uint32_t of_any_directory = IN_ONLYDIR | IN_DONT_FOLLOW | IN_EXCL_UNLINK;
// IN_ATTRIB is for permissions: with some, nothing below can be seen any more.
constexpr std::uint32_t of_itself = IN_ATTRIB | IN_DELETE_SELF | IN_MOVE_SELF;
constexpr std::uint32_t of_entries = IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO;
// Not IN_ATTRIB: a file has it when it is replaced, and the directory tells of permissions.
constexpr std::uint32_t of_a_file = IN_MODIFY | IN_CLOSE_WRITE;

// Where changes of other files wake it too often, there are pauses, so that a busy neighbour costs next to
// nothing. A few may be those of a new file that is about to be renamed into place.
constexpr Milliseconds pause{5};
constexpr Milliseconds window{100};
constexpr int most_in_vain = 20;  // in a window

std::uint32_t mask_of(unsigned interest) {
  std::uint32_t mask = of_any_directory | of_itself;
  if ((interest & entries) != 0) mask |= of_entries;
  if ((interest & writes) != 0) mask |= IN_CLOSE_WRITE;
  if ((interest & pieces) != 0) mask |= IN_MODIFY;
  return mask;
}

std::string parent_of(const std::string& directory) {
  return directory.substr(0, std::max<std::size_t>(directory.rfind('/'), 1));
}

std::string_view name_of(std::string_view path) { return path.substr(path.rfind('/') + 1); }

std::string path_of(const std::string& directory, std::string_view name) {
  return (directory == "/" ? std::string() : directory) + "/" + std::string(name);
}

bool is_link(const std::string& path) {
  std::error_code ignored;
  return std::filesystem::is_symlink(std::filesystem::symlink_status(path, ignored));
}

}  // namespace

bool InotifyWatcher::Watch::is_named(std::string_view name) const {
  return std::ranges::any_of(names, [name](const std::string& one) { return matches(one, name); });
}

InotifyWatcher::InotifyWatcher(WatchSystem system, system::FileDescriptor inotify,
                               system::FileDescriptor bell)
    : system_(std::move(system)), inotify_(std::move(inotify)), bell_(std::move(bell)) {}

std::vector<Diagnostic> InotifyWatcher::watch(const std::vector<std::filesystem::path>& paths) {
  old_ = std::exchange(watches_, {});
  by_path_.clear();
  problems_.clear();
  for (const std::filesystem::path& path : paths) {
    if (!walk(path, *this)) problems_.push_back(working_directory_gone());
  }
  end_old_watches();
  for (auto& [number, watch] : watches_) {
    // The kernel may still tell what was wanted before.
    if (watch.told != watch.wanted && system_.add(inotify_.get(), watch.path.c_str(), watch.wanted) == number)
      watch.told = watch.wanted;
    if ((watch.wanted & IN_CLOSE_WRITE) != 0 && !watch.is_file && system_.is_remote(watch.path))
      problems_.push_back(directory_remote(watch.path));
  }
  return std::exchange(problems_, {});
}

void InotifyWatcher::end_old_watches() {
  for (const auto& [number, watch] : old_) {
    if (!watches_.contains(number)) ::inotify_rm_watch(inotify_.get(), number);
  }
  old_.clear();
}

bool InotifyWatcher::pass(const std::string& directory) {
  if (add(directory, mask_of(0)) != nullptr) return true;
  const int error = errno;
  if (error == ENOENT || error == ENOTDIR) return false;
  // Whoever may not read a directory may still have the right to go through it. What happens to it is told by
  // the one above.
  if (error == EACCES) {
    look(parent_of(directory), name_of(directory), entries);
  } else {
    add_problem(directory, error);
  }
  return true;
}

void InotifyWatcher::look(const std::string& directory, std::string_view name, unsigned interest) {
  if (Watch* const watch = add(directory, mask_of(interest))) {
    watch->names.emplace(name);
    return;
  }
  const int error = errno;
  if (error == ENOENT || error == ENOTDIR) return;  // the walk ends there, and the one above is watched
  add_problem(directory, error);
  if (error == EACCES && directory != "/") look(parent_of(directory), name_of(directory), entries);
}

void InotifyWatcher::file(const std::string& path) {
  // A file that may not be read cannot be watched; the directory tells when that changes.
  if (Watch* const watch = add(path, of_a_file)) {
    watch->is_file = true;
  } else if (errno == ENOSPC || errno == ENOMEM) {
    add_problem(path, errno);
  }
}

InotifyWatcher::Watch* InotifyWatcher::add(const std::string& path, std::uint32_t mask) {
  if (const auto known = by_path_.find(path); known != by_path_.end()) {
    Watch& watch = watches_[known->second];
    if ((watch.wanted | mask) == watch.wanted) return &watch;
  }
  // Added to what is told already, so that nothing is missed in between.
  const int number = system_.add(inotify_.get(), path.c_str(), mask | IN_MASK_ADD);
  if (number < 0) return nullptr;
  Watch& watch = watches_[number];
  if (watch.path.empty()) {
    watch.path = path;
    if (const auto old = old_.find(number); old != old_.end()) watch.told = old->second.told;
  }
  watch.wanted |= mask;
  watch.told |= mask;
  by_path_[path] = number;
  return &watch;
}

void InotifyWatcher::add_problem(const std::string& directory, int error) {
  Diagnostic problem = directory_unwatched(directory, error);
  const auto is_same = [&](const Diagnostic& known) { return known.code == problem.code; };
  if (std::ranges::none_of(problems_, is_same)) problems_.push_back(std::move(problem));
}

bool InotifyWatcher::is_watched(const std::string& path) const {
  if (by_path_.contains(path)) return true;
  const auto directory = by_path_.find(parent_of(path));
  if (directory == by_path_.end()) return false;
  const auto watch = watches_.find(directory->second);
  return watch != watches_.end() && watch->second.is_named(name_of(path));
}

Changes InotifyWatcher::wait(std::optional<TimePoint> until) {
  Changes changes;
  bool listening = true;
  while (true) {
    const TimePoint end_of_pause = std::chrono::steady_clock::now() + pause;
    const auto limit = listening ? until : std::min(end_of_pause, until.value_or(end_of_pause));
    if (wait_for_input(limit, listening)) return changes;  // somebody rang
    const bool read = read_changes(changes);
    if (!changes.changes.empty() || (until && std::chrono::steady_clock::now() >= *until)) return changes;
    listening = !read || !is_woken_in_vain();
  }
}

// Whether that has happened too often.
bool InotifyWatcher::is_woken_in_vain() {
  const TimePoint now = std::chrono::steady_clock::now();
  if (now - window_begin_ > window) {
    window_begin_ = now;
    in_vain_ = 0;
  }
  return ++in_vain_ > most_in_vain;
}

// Whether somebody rang the bell.
bool InotifyWatcher::wait_for_input(std::optional<TimePoint> until, bool listening) {
  std::array<pollfd, 2> inputs{pollfd{bell_.get(), POLLIN, 0}, pollfd{inotify_.get(), POLLIN, 0}};
  int timeout = -1;
  if (until) {
    const auto left = std::chrono::ceil<Milliseconds>(*until - std::chrono::steady_clock::now()).count();
    timeout = static_cast<int>(std::clamp<decltype(left)>(left, 0, INT_MAX));
  }
  ::poll(inputs.data(), listening ? 2 : 1, timeout);
  if ((inputs[0].revents & POLLIN) == 0) return false;
  std::uint64_t rings = 0;
  return ::read(bell_.get(), &rings, sizeof rings) == sizeof rings;
}

// Everything that there is to read; whether there was something.
bool InotifyWatcher::read_changes(Changes& changes) {
  alignas(inotify_event) std::array<char, 1 << 16> buffer{};
  bool any = false;
  while (true) {
    const ssize_t count = ::read(inotify_.get(), buffer.data(), buffer.size());
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) return any;
    any = true;
    for (std::size_t at = 0; at < static_cast<std::size_t>(count);) {
      const auto& event = *reinterpret_cast<const inotify_event*>(buffer.data() + at);
      take(event, changes);
      at += sizeof(inotify_event) + event.len;
    }
    // A storm may bring more than can ever be read.
    if (changes.changes.size() > 10'000) return any;
  }
}

void InotifyWatcher::take(const inotify_event& event, Changes& changes) {
  const auto add_change = [&](Change::Kind kind, std::string path, bool moved) {
    changes.changes.push_back({kind, std::move(path)});
    changes.paths_changed = changes.paths_changed || moved;
  };
  if ((event.mask & IN_Q_OVERFLOW) != 0) return add_change(Change::Kind::unfinished, "", true);
  const auto found = watches_.find(event.wd);
  if (found == watches_.end()) return;
  const Watch& watch = found->second;
  const Change::Kind kind =
      (event.mask & (IN_MOVED_TO | IN_CLOSE_WRITE)) != 0 ? Change::Kind::finished : Change::Kind::unfinished;
  const bool written = (event.mask & (IN_MODIFY | IN_CLOSE_WRITE)) != 0;
  if (watch.is_file) {
    if (written) add_change(kind, watch.path, false);
  } else if (event.len == 0) {
    add_change(kind, watch.path, true);
  } else {
    const std::string_view name(event.name);
    if (!watch.is_named(name)) return;
    add_change(kind, path_of(watch.path, name), !written);
    changes.changes.back().is_link = (event.mask & IN_MOVED_TO) != 0 && is_link(changes.changes.back().path);
  }
  if ((event.mask & IN_IGNORED) != 0) watches_.erase(found);
}

void InotifyWatcher::wake() noexcept {
  const std::uint64_t ring = 1;
  // It fails only where it has been rung more often than a number can say.
  [[maybe_unused]] const ssize_t written = ::write(bell_.get(), &ring, sizeof ring);
}

WatchSystem WatchSystem::of_this_machine() {
  return {[](int flags) { return ::inotify_init1(flags); },
          [](int inotify, const char* path, std::uint32_t mask) {
            return ::inotify_add_watch(inotify, path, mask);
          },
          is_on_remote_file_system};
}

MadeWatcher make_watcher(const WatchSystem& system) {
  system::FileDescriptor inotify(system.begin(IN_CLOEXEC | IN_NONBLOCK));
  if (!inotify) return {make_idle_watcher(), watcher_unavailable(errno)};
  system::FileDescriptor bell(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK));
  if (!bell) return {make_idle_watcher(), watcher_unavailable(errno)};
  return {std::make_unique<InotifyWatcher>(system, std::move(inotify), std::move(bell)), std::nullopt};
}

}  // namespace signalr_config::reload
