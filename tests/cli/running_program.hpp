#pragma once

#include <sys/types.h>

#include <chrono>
#include <string>

#include "cli/program.hpp"

namespace signalr_config::test {

/// The program while it runs: its lines as they come, and signals for it. It is killed where a test leaves it
/// running.
class RunningProgram {
 public:
  explicit RunningProgram(const ProgramCall& call);
  ~RunningProgram();
  RunningProgram(const RunningProgram&) = delete;
  RunningProgram& operator=(const RunningProgram&) = delete;

  /// The next line of standard output, without its end; fails the test where none comes.
  std::string read_line();

  /// The next line that contains the text; those before it are skipped.
  std::string read_line_with(const std::string& text);

  /// Whether no line comes in this time.
  bool is_silent(std::chrono::milliseconds time);

  void send(int signal) const;

  /// Nobody reads standard output any more.
  void close_output();

  pid_t process() const { return process_; }

  /// Waits for its end. `out` is what was not read before; `err` everything.
  ProgramResult wait();

 private:
  bool has_line() const { return unread_.find('\n') != std::string::npos; }
  bool read_more(std::chrono::milliseconds limit);

  pid_t process_ = -1;
  int out_ = -1;
  int err_ = -1;
  std::string unread_;
};

}  // namespace signalr_config::test
