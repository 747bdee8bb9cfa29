#pragma once

#include <csignal>
#include <filesystem>
#include <string_view>

#include "signalr_config/environment.hpp"

namespace signalr_config::cli {

/// Holds the signals back by which a person or a system ends a program, until the object goes: what has to be
/// cleaned up, is.
class EndingSignalsHeld {
 public:
  EndingSignalsHeld();
  ~EndingSignalsHeld();
  EndingSignalsHeld(const EndingSignalsHeld&) = delete;
  EndingSignalsHeld& operator=(const EndingSignalsHeld&) = delete;

 private:
  sigset_t before_{};
};

/// A directory that nobody else may enter, and that goes with the object, files and all.
class TemporaryDirectory {
 public:
  /// Below TMPDIR, else /tmp. Throws `UsageError` where it cannot be made.
  explicit TemporaryDirectory(const Environment& environment);
  ~TemporaryDirectory();
  TemporaryDirectory(const TemporaryDirectory&) = delete;
  TemporaryDirectory& operator=(const TemporaryDirectory&) = delete;

  const std::filesystem::path& path() const { return path_; }

  /// Writes a file below it, and the directories that it needs. Throws `UsageError`.
  void write(const std::filesystem::path& name, std::string_view bytes) const;

 private:
  EndingSignalsHeld signals_;  // released last
  std::filesystem::path path_;
};

}  // namespace signalr_config::cli
