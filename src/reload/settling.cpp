#include "reload/settling.hpp"

#include <algorithm>

namespace signalr_config::reload {

namespace {

constexpr Milliseconds longest_pause{20};

// Reading in the middle of writing finds bad content by chance, again and again: quiet is the better sign.
constexpr int longest_doubt = 10;  // times the longest delay

}  // namespace

void Settling::note(const Change& change, TimePoint now) {
  if (!finished_ && unfinished_.empty()) first_ = now;
  last_ = now;
  if (change.kind == Change::Kind::finished) {
    finished_ = true;
    unfinished_.erase(change.path);
  } else {
    unfinished_.insert(change.path);
  }
}

void Settling::forget(const std::function<bool(const std::string& path)>& matters) {
  if (std::erase_if(unfinished_, [&](const std::string& path) { return !matters(path); }) != 0)
    finished_ = true;
}

void Settling::request(TimePoint now) {
  if (!finished_ && unfinished_.empty()) first_ = now;
  last_ = now;
  finished_ = true;
  unfinished_.clear();
}

std::optional<TimePoint> Settling::due() const {
  if (!unfinished_.empty())
    return std::max(rested_, std::min(last_ + times_.write_quiet, first_ + times_.longest_delay));
  if (finished_) return std::max(rested_, last_);
  if (doubt_) return std::max(rested_, end_of_doubt());
  return std::nullopt;
}

void Settling::begin(TimePoint now) {
  finished_ = false;
  unfinished_.clear();
  begun_ = now;
}

void Settling::accept(TimePoint now) {
  doubt_.reset();
  pause_after_reading(now);
}

bool Settling::refuse(TimePoint now) {
  pause_after_reading(now);
  if (!doubt_) doubt_ = begun_;
  // Changes that came while it was read are not in it.
  if (begun_ < end_of_doubt()) return false;
  doubt_.reset();
  return true;
}

void Settling::pause_after_reading(TimePoint now) {
  rested_ = now + std::min<TimePoint::duration>(now - begun_, longest_pause);
}

TimePoint Settling::end_of_doubt() const {
  return std::min(last_ + times_.refusal_quiet, *doubt_ + longest_doubt * times_.longest_delay);
}

}  // namespace signalr_config::reload
