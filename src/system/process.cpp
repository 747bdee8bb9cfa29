#include "system/process.hpp"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <string_view>
#include <utility>

namespace signalr_config::system {

namespace {

// As exec wants them: pointers into the texts, a null pointer at the end.
std::vector<char*> pointers(std::vector<std::string>& texts) {
  std::vector<char*> pointers;
  pointers.reserve(texts.size() + 1);
  for (std::string& text : texts) pointers.push_back(text.data());
  pointers.push_back(nullptr);
  return pointers;
}

std::string_view search_path(const std::vector<std::string>& variables) {
  constexpr std::string_view name = "PATH=";
  for (const std::string_view line : variables) {
    if (line.starts_with(name)) return line.substr(name.size());
  }
  return "/usr/local/bin:/bin:/usr/bin";
}

// What posix_spawn is told, for as long as it runs, and the ends of the pipes.
class SpawnSettings {
 public:
  explicit SpawnSettings(const ProcessOptions& options) {
    ::posix_spawn_file_actions_init(&actions);
    ::posix_spawnattr_init(&attributes);
    connect(options.in, STDIN_FILENO, in);
    connect(options.out, STDOUT_FILENO, out);
    connect(options.err, STDERR_FILENO, err);
    short flags = 0;
    if (options.blocked_signals) {
      ::posix_spawnattr_setsigmask(&attributes, &*options.blocked_signals);
      flags |= POSIX_SPAWN_SETSIGMASK;
    }
    if (!options.default_signals.empty()) {
      sigset_t signals;
      ::sigemptyset(&signals);
      for (const int signal : options.default_signals) ::sigaddset(&signals, signal);
      ::posix_spawnattr_setsigdefault(&attributes, &signals);
      flags |= POSIX_SPAWN_SETSIGDEF;
    }
    if (options.own_group) {
      ::posix_spawnattr_setpgroup(&attributes, 0);
      flags |= POSIX_SPAWN_SETPGROUP;
    }
    ::posix_spawnattr_setflags(&attributes, flags);
  }
  ~SpawnSettings() {
    ::posix_spawn_file_actions_destroy(&actions);
    ::posix_spawnattr_destroy(&attributes);
  }
  SpawnSettings(const SpawnSettings&) = delete;
  SpawnSettings& operator=(const SpawnSettings&) = delete;

  posix_spawn_file_actions_t actions{};
  posix_spawnattr_t attributes{};
  int error = 0;
  FileDescriptor in;
  FileDescriptor out;
  FileDescriptor err;

 private:
  void connect(ProcessStream stream, int number, FileDescriptor& ours) {
    if (stream == ProcessStream::nowhere) {
      ::posix_spawn_file_actions_addopen(&actions, number, "/dev/null", O_RDWR, 0);
    } else if (stream == ProcessStream::standard_error) {
      ::posix_spawn_file_actions_adddup2(&actions, STDERR_FILENO, number);
    } else if (stream == ProcessStream::piped) {
      std::array<int, 2> ends{};
      if (::pipe2(ends.data(), O_CLOEXEC) != 0) {
        error = errno;
        return;
      }
      const bool reads = number == STDIN_FILENO;
      ours = FileDescriptor(reads ? ends[1] : ends[0]);
      FileDescriptor& theirs = theirs_[static_cast<std::size_t>(number)];
      theirs = FileDescriptor(reads ? ends[0] : ends[1]);
      ::posix_spawn_file_actions_adddup2(&actions, theirs.get(), number);
    }
  }

  std::array<FileDescriptor, 3> theirs_;
};

/// The signals of the terminal's keys are ignored here, as long as it lives.
class IgnoredKeys {
 public:
  IgnoredKeys() : interrupt_(::signal(SIGINT, SIG_IGN)), quit_(::signal(SIGQUIT, SIG_IGN)) {}
  ~IgnoredKeys() {
    ::signal(SIGINT, interrupt_);
    ::signal(SIGQUIT, quit_);
  }
  IgnoredKeys(const IgnoredKeys&) = delete;
  IgnoredKeys& operator=(const IgnoredKeys&) = delete;

 private:
  sighandler_t interrupt_;
  sighandler_t quit_;
};

}  // namespace

std::vector<std::string> environment_lines(const Environment& environment) {
  std::vector<std::string> lines;
  for (const EnvironmentVariable& variable : environment.variables())
    lines.push_back(variable.name + "=" + variable.value);
  return lines;
}

std::optional<std::string> find_program(const std::string& name, const ProcessOptions& options) {
  if (name.find('/') != std::string::npos) return name;
  std::optional<std::string> found;
  std::string_view rest = search_path(options.variables);
  for (bool more = !name.empty(); more;) {
    const std::size_t colon = rest.find(':');
    std::string path(rest.substr(0, colon));
    more = colon != std::string_view::npos;
    rest.remove_prefix(more ? colon + 1 : rest.size());
    if (options.search == ProgramSearch::absolute_only && !path.starts_with('/')) continue;
    path += path.empty() ? "./" + name : "/" + name;
    if (::access(path.c_str(), X_OK) == 0) return path;
    // One that may not be executed is an answer where nothing better comes, as for shells.
    if (!found && ::access(path.c_str(), F_OK) == 0) found = std::move(path);
  }
  return found;
}

Process::Process(const ProcessOptions& options)
    : own_group_(options.own_group), ends_with_owner_(options.ends_with_owner) {
  const auto program = find_program(options.arguments.front(), options);
  if (!program) {
    error_ = ENOENT;
    return;
  }
  SpawnSettings settings(options);
  error_ = settings.error;
  if (error_ != 0) return;
  std::vector<std::string> arguments = options.arguments;
  std::vector<std::string> variables = options.variables;
  error_ = ::posix_spawn(&id_, program->c_str(), &settings.actions, &settings.attributes,
                         pointers(arguments).data(), pointers(variables).data());
  if (error_ != 0) {
    id_ = 0;
    return;
  }
  in_ = std::move(settings.in);
  out_ = std::move(settings.out);
  err_ = std::move(settings.err);
}

Process::~Process() { end(); }

Process::Process(Process&& other) noexcept { *this = std::move(other); }

Process& Process::operator=(Process&& other) noexcept {
  if (this == &other) return *this;
  end();
  id_ = std::exchange(other.id_, 0);
  error_ = other.error_;
  own_group_ = other.own_group_;
  ends_with_owner_ = other.ends_with_owner_;
  in_ = std::move(other.in_);
  out_ = std::move(other.out_);
  err_ = std::move(other.err_);
  return *this;
}

void Process::end() {
  if (!running() || !ends_with_owner_) return;
  send(SIGKILL);
  wait();
}

int Process::wait() {
  int status = 0;
  while (running() && ::waitpid(id_, &status, 0) < 0 && errno == EINTR) {
  }
  id_ = 0;
  return status;
}

std::optional<int> Process::ended() {
  int status = 0;
  if (!running() || ::waitpid(id_, &status, WNOHANG) != id_) return std::nullopt;
  id_ = 0;
  return status;
}

void Process::send(int signal) const {
  if (running()) ::kill(own_group_ ? -id_ : id_, signal);
}

namespace {

sigset_t requests_to_end() {
  sigset_t signals;
  ::sigemptyset(&signals);
  ::sigaddset(&signals, SIGTERM);
  ::sigaddset(&signals, SIGHUP);
  return signals;
}

// How the process ended. It gets what asks this program to end, which is then still to be heeded.
int wait_and_pass_on(Process& process) {
  sigset_t awaited = requests_to_end();
  ::sigaddset(&awaited, SIGCHLD);
  std::optional<int> request;
  while (true) {
    if (const auto status = process.ended()) {
      if (request) ::raise(*request);
      return *status;
    }
    constexpr timespec at_most{1, 0};  // somebody else may have taken a SIGCHLD
    const int signal = ::sigtimedwait(&awaited, nullptr, &at_most);
    if (signal != SIGTERM && signal != SIGHUP) continue;
    if (request) process.send(SIGKILL);  // it was asked before
    process.send(signal);
    request = signal;
  }
}

// Else nobody is told that a child has ended.
class HeldChildren {
 public:
  HeldChildren() {
    sigset_t child;
    ::sigemptyset(&child);
    ::sigaddset(&child, SIGCHLD);
    ::pthread_sigmask(SIG_BLOCK, &child, &before_);
  }
  ~HeldChildren() { ::pthread_sigmask(SIG_SETMASK, &before_, nullptr); }
  HeldChildren(const HeldChildren&) = delete;
  HeldChildren& operator=(const HeldChildren&) = delete;

 private:
  sigset_t before_{};
};

}  // namespace

HeldSignals::HeldSignals() {
  const sigset_t held = requests_to_end();
  ::pthread_sigmask(SIG_BLOCK, &held, &before_);
}

HeldSignals::~HeldSignals() { ::pthread_sigmask(SIG_SETMASK, &before_, nullptr); }

int run_in_foreground(ProcessOptions options) {
  constexpr int not_started = 127;
  constexpr int by_signal = 128;
  options.default_signals = {SIGINT, SIGQUIT};
  const IgnoredKeys ignored;
  ::sigemptyset(&options.blocked_signals.emplace());
  const HeldSignals held;
  const HeldChildren children;
  Process process(options);
  if (process.error() != 0) return not_started;
  const int status = wait_and_pass_on(process);
  return WIFEXITED(status) ? WEXITSTATUS(status) : by_signal + WTERMSIG(status);
}

int replace_this_process(const ProcessOptions& options) {
  const auto program = find_program(options.arguments.front(), options);
  if (!program) return ENOENT;
  std::vector<std::string> arguments = options.arguments;
  std::vector<std::string> variables = options.variables;
  ::execve(program->c_str(), pointers(arguments).data(), pointers(variables).data());
  if (errno != ENOEXEC) return errno;
  // A script that does not say what reads it is the shell's.
  arguments.insert(arguments.begin(), "/bin/sh");
  arguments[1] = *program;
  ::execve("/bin/sh", pointers(arguments).data(), pointers(variables).data());
  return errno;
}

}  // namespace signalr_config::system
