#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string>

#include "system/process.hpp"

namespace signalr_config::system {

/// What another program may take.
struct CaptureLimits {
  std::chrono::seconds time{60};
  std::size_t bytes = std::size_t{256} << 20;  ///< of standard output; of standard error, 64 KiB are kept
};

/// What another program printed.
struct CapturedOutput {
  enum class End : std::uint8_t {
    exited,
    by_signal,
    not_started,
    too_slow,   ///< it was ended
    too_large,  ///< it was ended
  };
  End end = End::not_started;
  int exit_code = -1;
  std::string out;
  std::string err;

  bool ok() const { return end == End::exited && exit_code == 0; }
};

/// Runs a program, with nothing as its input, to its end or to a limit.
CapturedOutput run_captured(ProcessOptions options, const CaptureLimits& limits = {});

}  // namespace signalr_config::system
