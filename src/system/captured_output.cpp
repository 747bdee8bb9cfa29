#include "system/captured_output.hpp"

#include <poll.h>
#include <sys/wait.h>

#include <algorithm>
#include <array>
#include <cerrno>

namespace signalr_config::system {

namespace {

using Clock = std::chrono::steady_clock;

constexpr std::size_t kept_of_errors = std::size_t{64} << 10;

// Reads what is there; false at the end of the stream.
bool take(const FileDescriptor& stream, std::string& text, std::size_t limit) {
  std::array<char, 65536> buffer{};
  const ssize_t count = ::read(stream.get(), buffer.data(), buffer.size());
  if (count < 0) return errno == EINTR || errno == EAGAIN;
  text.append(buffer.data(), std::min(static_cast<std::size_t>(count), limit - std::min(limit, text.size())));
  return count > 0;
}

// Reads both streams to their ends, or to a limit.
CapturedOutput::End read_streams(Process& process, const CaptureLimits& limits, CapturedOutput& captured) {
  const Clock::time_point last = Clock::now() + limits.time;
  while (process.out() || process.err()) {
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(last - Clock::now());
    if (left.count() <= 0) return CapturedOutput::End::too_slow;
    std::array<pollfd, 2> streams{pollfd{process.out().get(), POLLIN, 0},
                                  pollfd{process.err().get(), POLLIN, 0}};
    if (::poll(streams.data(), streams.size(), static_cast<int>(left.count())) < 0) continue;
    if (streams[0].revents != 0 && !take(process.out(), captured.out, limits.bytes + 1))
      process.out().reset();
    if (streams[1].revents != 0 && !take(process.err(), captured.err, kept_of_errors)) process.err().reset();
    if (captured.out.size() > limits.bytes) return CapturedOutput::End::too_large;
  }
  return CapturedOutput::End::exited;
}

}  // namespace

CapturedOutput run_captured(ProcessOptions options, const CaptureLimits& limits) {
  options.in = ProcessStream::nowhere;
  options.out = options.err = ProcessStream::piped;
  options.ends_with_owner = true;
  // Signals that this program holds back must still end the other.
  ::sigemptyset(&options.blocked_signals.emplace());
  CapturedOutput captured;
  Process process(options);
  if (process.error() != 0) return captured;
  captured.end = read_streams(process, limits, captured);
  if (captured.end != CapturedOutput::End::exited) {
    captured.out.clear();  // a part of an answer is none
    return captured;
  }
  const int status = process.wait();
  if (WIFEXITED(status)) {
    captured.exit_code = WEXITSTATUS(status);
  } else {
    captured.end = CapturedOutput::End::by_signal;
  }
  return captured;
}

}  // namespace signalr_config::system
