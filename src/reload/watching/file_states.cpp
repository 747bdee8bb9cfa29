#include "reload/watching/file_states.hpp"

#include <algorithm>
#include <system_error>

#include "reload/watching/path_walk.hpp"

namespace signalr_config::reload {

namespace {

namespace fs = std::filesystem;

// FAT has ticks of two seconds, and the clock of a file server may be off a little.
constexpr std::chrono::seconds longest_tick{3};

}  // namespace

class StateCollector final : public PathVisitor {
 public:
  explicit StateCollector(FileStates& result) : result_(result) {}

  bool pass(const std::string&) override { return true; }

  void look(const std::string& directory, std::string_view name, unsigned) override {
    if (!name.starts_with('*')) return add(fs::path(directory) / name);
    std::error_code error;
    for (fs::directory_iterator it(directory, error); !error && it != fs::directory_iterator();
         it.increment(error)) {
      if (matches(name, it->path().filename().string())) add(it->path());
    }
  }

  void file(const std::string&) override {}

 private:
  void add(const fs::path& path) {
    struct stat found {};
    FileStates::State state{};
    const auto number = [](auto value) { return static_cast<std::uint64_t>(value); };
    if (::lstat(path.c_str(), &found) == 0) {
      // Of a directory only which one it is: what happens in it shows in what was looked for.
      const bool directory = S_ISDIR(found.st_mode);
      state = {number(found.st_dev), number(found.st_ino), number(found.st_mode)};
      if (!directory) {
        state[3] = number(found.st_size);
        state[4] = number(found.st_mtim.tv_sec);
        state[5] = number(found.st_mtim.tv_nsec);
        state[6] = number(found.st_ctim.tv_sec);
        state[7] = number(found.st_ctim.tv_nsec);
      }
    }
    result_.states_.insert_or_assign(path.string(), state);
  }

  FileStates& result_;
};

FileStates FileStates::of(const std::vector<fs::path>& paths) {
  FileStates states;
  StateCollector collector(states);
  for (const fs::path& path : paths) walk(path, collector);
  return states;
}

bool FileStates::is_fresh(std::chrono::system_clock::time_point now) const {
  const auto seconds =
      std::chrono::duration_cast<std::chrono::seconds>((now - longest_tick).time_since_epoch());
  const auto limit = static_cast<std::uint64_t>(seconds.count());
  return std::ranges::any_of(
      states_, [&](const auto& row) { return row.second[4] >= limit || row.second[6] >= limit; });
}

}  // namespace signalr_config::reload
