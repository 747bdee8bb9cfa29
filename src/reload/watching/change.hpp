#pragma once

#include <chrono>
#include <string>
#include <vector>

namespace signalr_config::reload {

using TimePoint = std::chrono::steady_clock::time_point;
using Milliseconds = std::chrono::milliseconds;

/// Something that happened to a file.
struct Change {
  enum class Kind {
    finished,    ///< renamed into place, or closed after it was written: what is there now is meant
    unfinished,  ///< written, created, removed: more may follow
  };
  Kind kind = Kind::unfinished;
  std::string path;
  bool is_link = false;  ///< a link was put in place: what the old one led to does not matter any more
};

/// What a watcher has to say.
struct Changes {
  std::vector<Change> changes;
  bool paths_changed = false;  ///< names came or went: what is watched has to be looked up again
};

}  // namespace signalr_config::reload
