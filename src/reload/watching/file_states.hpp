#pragma once

#include <sys/stat.h>

#include <array>
#include <chrono>
#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace signalr_config::reload {

/// What the file system says of the files that were looked at, and of everything on the way to them. Two that
/// are equal mean that nothing changed, as far as can be told without reading.
class FileStates {
 public:
  /// Looks at what is there now.
  static FileStates of(const std::vector<std::filesystem::path>& paths);

  bool operator==(const FileStates& other) const { return states_ == other.states_; }

  /// Whether a file was changed so short before `now` that another change in the same tick of the file
  /// system's clock would leave no trace.
  bool is_fresh(std::chrono::system_clock::time_point now) const;

 private:
  friend class StateCollector;
  // Device, inode, mode, size, and the times of content and status in seconds and nanoseconds; all zero where
  // there is nothing.
  using State = std::array<std::uint64_t, 8>;
  std::map<std::string, State> states_;
};

}  // namespace signalr_config::reload
