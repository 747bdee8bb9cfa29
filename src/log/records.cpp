#include "log/records.hpp"

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <cstddef>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <mutex>
#include <string>
#include <utility>

#include "terminal/printable.hpp"

namespace signalr_config {

namespace log {
namespace {

// A sink, and how many threads are in it.
struct Installed {
  LogSink sink;
  LogLevel least;
  std::size_t calls = 0;
};

// In which sink this thread is.
thread_local const Installed* inside = nullptr;

bool is_traced() {
  const char* const value = std::getenv("SIGNALR_CONFIG_TRACE");
  return value != nullptr && std::string_view(value) == "1";
}

// One call, so that lines of several threads do not mix.
void write_to_standard_error(const LogRecord& record) {
  std::string line = "signalr_config: ";
  line.append(to_string(record.level)).append(": ").append(record.text) += '\n';
  std::fwrite(line.data(), 1, line.size(), stderr);
}

// What the process has one of.
class Log {
 public:
  // Never destroyed: other threads may have something to tell until the end.
  static Log& of_this_process() {
    static Log& log = *std::make_unique<Log>().release();
    return log;
  }

  bool is_wanted(LogLevel level) const noexcept { return static_cast<int>(level) >= least_; }

  void set(LogSink sink, LogLevel least) {
    auto next = sink ? std::make_shared<Installed>(Installed{std::move(sink), least}) : nullptr;
    std::unique_lock lock(mutex_);
    const auto before = std::exchange(installed_, std::move(next));
    least_ = least_of_all();
    if (!before) return;
    const std::size_t own_calls = inside == before.get() ? 1 : 0;
    call_ended_.wait(lock, [&] { return before->calls == own_calls; });
  }

  void write(const LogRecord& record) {
    if (is_traced_) write_to_standard_error(record);
    if (inside != nullptr) return;
    const auto sink = begin_call(record.level);
    if (!sink) return;
    inside = sink.get();
    try {
      sink->sink(record);
    } catch (...) {  // a log that fails must not make a server fail
    }
    inside = nullptr;
    const std::lock_guard lock(mutex_);
    --sink->calls;
    call_ended_.notify_all();
  }

 private:
  int least_of_all() const {
    if (is_traced_) return static_cast<int>(LogLevel::trace);
    return installed_ ? static_cast<int>(installed_->least) : static_cast<int>(LogLevel::error) + 1;
  }

  std::shared_ptr<Installed> begin_call(LogLevel level) {
    const std::lock_guard lock(mutex_);
    if (!installed_ || level < installed_->least) return nullptr;
    ++installed_->calls;
    return installed_;
  }

  const bool is_traced_ = log::is_traced();
  std::mutex mutex_;
  std::condition_variable call_ended_;
  std::shared_ptr<Installed> installed_;
  std::atomic<int> least_ = least_of_all();
};

std::string in_one_line(std::string text) {
  for (std::size_t end = text.find('\n'); end != std::string::npos; end = text.find('\n', end))
    text.replace(end, std::max<std::size_t>(text.find_first_not_of("\n ", end), end + 1) - end, " ");
  return text;
}

}  // namespace

bool is_wanted(LogLevel level) noexcept { return Log::of_this_process().is_wanted(level); }

void write(LogLevel level, std::string_view text) noexcept {
  try {
    if (is_wanted(level)) Log::of_this_process().write({level, terminal::printable(text)});
  } catch (...) {  // no memory for a line of the log is no reason to end
  }
}

void write(LogLevel level, const Diagnostic& diagnostic) noexcept {
  try {
    if (is_wanted(level)) write(level, in_one_line(describe(diagnostic)));
  } catch (...) {  // as above
  }
}

}  // namespace log

inline namespace SIGNALR_CONFIG_EXPORT v0 {

std::string_view to_string(LogLevel level) {
  switch (level) {
    case LogLevel::trace:
      return "trace";
    case LogLevel::info:
      return "info";
    case LogLevel::warning:
      return "warning";
    case LogLevel::error:
      break;
  }
  return "error";
}

void set_log_sink(LogSink sink, LogLevel least) { log::Log::of_this_process().set(std::move(sink), least); }

}  // namespace v0
}  // namespace signalr_config
