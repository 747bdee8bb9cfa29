#pragma once

#include <sys/types.h>

#include <csignal>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "signalr_config/environment.hpp"
#include "system/file_descriptor.hpp"

namespace signalr_config::system {

/// Where a stream of another program leads.
enum class ProcessStream : std::uint8_t {
  inherited,       ///< where this program's leads
  nowhere,         ///< /dev/null
  piped,           ///< to this program
  standard_error,  ///< where standard error of this program leads
};

/// Which directories of PATH are searched.
enum class ProgramSearch : std::uint8_t {
  as_shells_do,
  absolute_only,  ///< not the current directory, whose files may be a stranger's
};

/// How another program is started: everywhere in this program by these.
struct ProcessOptions {
  std::vector<std::string>
      arguments;  ///< the first is the program, which is looked for in PATH of `variables`
  std::vector<std::string> variables;  ///< all that it gets, as `NAME=value`
  ProgramSearch search = ProgramSearch::as_shells_do;
  ProcessStream in = ProcessStream::inherited;
  ProcessStream out = ProcessStream::inherited;
  ProcessStream err = ProcessStream::inherited;
  std::optional<sigset_t> blocked_signals;  ///< unset: those of this program
  std::vector<int> default_signals;         ///< those that it does not ignore although this program does
  bool own_group = false;                   ///< signals go to all that it has started
  bool ends_with_owner = false;             ///< it is killed where its object goes before it has ended
};

/// The lines of an environment.
std::vector<std::string> environment_lines(const Environment& environment);

/// Where a program lies; nothing where PATH does not lead to it. A name with a slash is its own path.
std::optional<std::string> find_program(const std::string& name, const ProcessOptions& options);

/// Another program that runs.
class Process {
 public:
  Process() = default;
  explicit Process(const ProcessOptions& options);
  ~Process();
  Process(Process&& other) noexcept;
  Process& operator=(Process&& other) noexcept;

  /// Why it was not started (`errno`), else 0.
  int error() const { return error_; }
  bool running() const { return id_ > 0; }

  /// This program's ends of what is piped.
  FileDescriptor& in() { return in_; }
  FileDescriptor& out() { return out_; }
  FileDescriptor& err() { return err_; }

  /// How it ended, as waitpid() says it; `ended` does not wait.
  int wait();
  std::optional<int> ended();

  void send(int signal) const;

 private:
  void end();

  pid_t id_ = 0;
  int error_ = 0;
  bool own_group_ = false;
  bool ends_with_owner_ = false;
  FileDescriptor in_;
  FileDescriptor out_;
  FileDescriptor err_;
};

/// Holds back the signals that ask this program to end (SIGTERM, SIGHUP), so that what has to be removed is
/// removed; they come when the object goes.
class HeldSignals {
 public:
  HeldSignals();
  ~HeldSignals();
  HeldSignals(const HeldSignals&) = delete;
  HeldSignals& operator=(const HeldSignals&) = delete;

 private:
  sigset_t before_{};
};

/// Runs a program of the terminal's user and waits for it: its exit code, 127 where it cannot be started, or
/// 128 and the signal that ended it. Interrupts from the terminal are its own meanwhile. A request to end
/// this program is passed on to it, and stands until nobody holds it (see `HeldSignals`).
int run_in_foreground(ProcessOptions options);

/// Puts a program in the place of this one, which then exists no more. Only arguments, variables and search
/// count. Returns only where it cannot be started: the system's error (`errno`).
int replace_this_process(const ProcessOptions& options);

}  // namespace signalr_config::system
