#pragma once

#include <cstdint>
#include <functional>
#include <string_view>

#include "signalr_config/export.hpp"

namespace signalr_config {
inline namespace SIGNALR_CONFIG_EXPORT v0 {

/// How much a record matters, least first.
enum class LogLevel : std::uint8_t {
  trace,    ///< from where configuration and endpoints came: every load and every resolution
  info,     ///< an `EndpointMonitor` has put a snapshot in place
  warning,  ///< what is worth knowing about that snapshot, or limits the watching
  error,    ///< a monitor has refused a configuration, or a callback has thrown
};

/// `trace`, `info`, `warning`, `error`.
std::string_view to_string(LogLevel level);

/// What the library tells of its work. Functions give their problems as results and do not log them but as
/// traces; the other levels are those of `EndpointMonitor`, which works while nobody waits for a result.
struct LogRecord {
  LogLevel level = LogLevel::info;  ///< how much it matters
  /// One line. Values are masked as in `describe`, never a secret, and nothing in it drives a terminal. It is
  /// there for the call only.
  std::string_view text;
};

/// Takes records. It is called on the thread on which something happens, by several at once. What it throws
/// is dropped, and so is what the library would log while the sink itself calls it.
using LogSink = std::function<void(const LogRecord&)>;

/// Has records of a level and of those above handed to a function, in place of the one before; an empty
/// function ends that. When this returns, the function before does not run any more, unless it is called by
/// that function. May be called by any thread.
///
/// This is the one thing that the library keeps for the whole process, and nothing depends on it. Besides,
/// where the environment variable SIGNALR_CONFIG_TRACE is `1` when the library first has something to tell,
/// every record is written to standard error too, with whatever sink.
void set_log_sink(LogSink sink, LogLevel least = LogLevel::info);

}  // namespace v0
}  // namespace signalr_config
