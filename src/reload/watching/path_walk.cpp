#include "reload/watching/path_walk.hpp"

#include <sys/stat.h>

#include <deque>
#include <optional>
#include <system_error>
#include <utility>
#include <vector>

namespace signalr_config::reload {

namespace {

namespace fs = std::filesystem;

constexpr int most_links = 40;    // as Linux
constexpr int most_steps = 4096;  // a path that is changed all the time ends somewhere, too
constexpr unsigned look_at_file = entries | writes;

using Names = std::deque<std::string>;

std::string join(const std::string& directory, std::string_view name) {
  return (directory == "/" ? std::string() : directory) + "/" + std::string(name);
}

std::string parent(const std::string& directory) {
  const std::size_t slash = directory.rfind('/');
  return slash == 0 || slash == std::string::npos ? "/" : directory.substr(0, slash);
}

// Nothing where there is nothing, or where it may not be looked at.
std::optional<mode_t> type_of(const std::string& path) {
  struct stat status {};
  if (::lstat(path.c_str(), &status) != 0) return std::nullopt;
  return status.st_mode & mode_t{S_IFMT};
}

void put_in_front(Names& names, const fs::path& path) {
  std::vector<std::string> parts;
  for (const fs::path& part : path) parts.push_back(part.string());
  names.insert(names.begin(), parts.begin(), parts.end());
}

class Walker {
 public:
  Walker(PathVisitor& visitor, std::string start, Names names)
      : visitor_(visitor), current_(std::move(start)), names_(std::move(names)) {}

  void walk() {
    for (int steps = 0; !names_.empty() && steps < most_steps; ++steps) {
      if (!step()) return;
    }
  }

  // For the files of a directory: each is no watch of its own, but its directory is looked at as a whole.
  void within_directory() { interest_ = entries | writes | pieces; }

 private:
  // False: the walk is at its end.
  bool step() {
    const std::string name = std::move(names_.front());
    names_.pop_front();
    if (name.empty() || name == "." || name == "/") return true;
    if (name == "..") {
      current_ = parent(current_);
      return true;
    }
    const bool last = names_.empty();
    if (last) visitor_.look(current_, name, interest_);
    if (last && name.starts_with('*')) return false;
    const std::string path = join(current_, name);
    auto type = type_of(path);
    if (!last && type != S_IFDIR) {
      visitor_.look(current_, name, entries);
      type = type_of(path);  // it may have changed before it was watched
    }
    if (!type) return false;
    if (*type == S_IFLNK) return follow(path);
    if (*type == S_IFDIR) return enter(name, path);
    if (last && interest_ == look_at_file) visitor_.file(path);
    return false;
  }

  bool follow(const std::string& link) {
    std::error_code error;
    const fs::path target = fs::read_symlink(link, error);
    if (error || ++links_ > most_links) return false;
    if (target.is_absolute()) current_ = "/";
    put_in_front(names_, target);
    return true;
  }

  bool enter(const std::string& name, const std::string& path) {
    if (names_.empty()) {
      look_at_content(path);
      return false;
    }
    if (visitor_.pass(path)) {
      current_ = path;
    } else {  // gone in this moment: watch for its return, and look again
      visitor_.look(current_, name, entries);
      names_.push_front(name);
    }
    return true;
  }

  void look_at_content(const std::string& directory) {
    if (interest_ != look_at_file)
      return;  // what a directory's links lead to is not entered: they are no files
    visitor_.look(directory, "*", entries | writes | pieces);
    std::error_code error;
    for (fs::directory_iterator it(directory, error); !error && it != fs::directory_iterator();
         it.increment(error)) {
      const std::string name = it->path().filename().string();
      std::error_code ignored;
      if (name.starts_with('.') || !it->is_symlink(ignored)) continue;
      Walker files(visitor_, directory, {name});
      files.within_directory();
      files.walk();
    }
  }

  PathVisitor& visitor_;
  std::string current_;  // no link in it
  Names names_;
  unsigned interest_ = look_at_file;
  int links_ = 0;
};

}  // namespace

bool walk(const fs::path& path, PathVisitor& visitor) {
  std::error_code error;
  const fs::path absolute = fs::absolute(path, error);
  if (error) return false;
  Names names;
  put_in_front(names, absolute);
  Walker(visitor, "/", std::move(names)).walk();
  return true;
}

bool matches(std::string_view pattern, std::string_view name) {
  if (!pattern.starts_with('*')) return pattern == name;
  return !name.starts_with('.') && name.ends_with(pattern.substr(1));
}

}  // namespace signalr_config::reload
