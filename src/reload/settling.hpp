#pragma once

#include <functional>
#include <optional>
#include <set>
#include <string>

#include "reload/watching/change.hpp"

namespace signalr_config::reload {

/// How long to wait for what.
struct SettlingTimes {
  Milliseconds write_quiet{50};      ///< after the last write to a file that is not closed
  Milliseconds refusal_quiet{250};   ///< after the last change, before a refusal is believed
  Milliseconds longest_delay{1000};  ///< a stream of changes that never ends holds nothing up for longer
};

/// Decides when files are read after they changed. It knows no clock: every call says what time it is.
/// - What was renamed into place or closed after it was written is read at once,
/// - unless another file is being written, which is waited for until it is closed or has been left alone.
/// - What is refused may be half of a file: it is read again, and believed when nothing has happened for a
///   while.
/// - A reading that took long is followed by a pause of the same length, so that a storm of changes takes
///   half of one processor at most.
class Settling {
 public:
  explicit Settling(SettlingTimes times = {}) : times_(times) {}

  void note(const Change& change, TimePoint now);

  /// What is being written and does not matter any more.
  void forget(const std::function<bool(const std::string& path)>& matters);

  /// Somebody wants everything read at once.
  void request(TimePoint now);

  /// When to read; nothing: there is no reason to.
  std::optional<TimePoint> due() const;

  /// What was noted until now is about to be read.
  void begin(TimePoint now);

  /// The reading is over, and what was read is good.
  void accept(TimePoint now);

  /// The reading is over, and what was read is bad. Whether that is to be believed; if not, `due` says when
  /// to read again.
  bool refuse(TimePoint now);

 private:
  void pause_after_reading(TimePoint now);
  TimePoint end_of_doubt() const;

  SettlingTimes times_;
  bool finished_ = false;             // there is something to read that is complete
  std::set<std::string> unfinished_;  // files that are being written
  TimePoint first_{};                 // change that has not been read
  TimePoint last_{};                  // change of all
  TimePoint begun_{};
  TimePoint rested_{};              // no reading before
  std::optional<TimePoint> doubt_;  // since when what is there is bad, unless that was believed
};

}  // namespace signalr_config::reload
