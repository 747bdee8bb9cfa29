#include "cli/program.hpp"

#include <fcntl.h>
#include <poll.h>
#include <pty.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <fstream>
#include <stdexcept>
#include <system_error>

namespace signalr_config::test {

namespace {

constexpr unsigned longest_run_in_seconds = 60;

[[noreturn]] void fail(const char* what) { throw std::system_error(errno, std::generic_category(), what); }

struct Pipe {
  Pipe() {
    if (::pipe2(ends.data(), O_CLOEXEC) != 0) fail("pipe2");
  }
  ~Pipe() {
    close_read();
    close_write();
  }
  Pipe(const Pipe&) = delete;
  Pipe& operator=(const Pipe&) = delete;

  void close_read() { close(ends[0]); }
  void close_write() { close(ends[1]); }
  int read_end() const { return ends[0]; }
  int write_end() const { return ends[1]; }

 private:
  static void close(int& end) {
    if (end >= 0) ::close(end);
    end = -1;
  }
  std::array<int, 2> ends{-1, -1};
};

// In the child: everything is prepared before vfork, since little is allowed after it.
class Child {
 public:
  explicit Child(const ProgramCall& call) : directory_(call.directory.string()) {
    words_.push_back(call.program.empty() ? program_path() : call.program);
    words_.insert(words_.end(), call.arguments.begin(), call.arguments.end());
    for (const auto& [name, value] : call.environment) variables_.push_back(name + "=" + value);
    for (std::string& word : words_) arguments_.push_back(word.data());
    for (std::string& variable : variables_) environment_.push_back(variable.data());
    arguments_.push_back(nullptr);
    environment_.push_back(nullptr);
  }

  /// Makes the terminal on standard input the program's own, whose keys send it signals.
  bool owns_terminal = false;

  // Starts the program with these descriptors as its standard streams.
  pid_t start(int in, int out, int err) {
    // fork would copy the tables of all memory, which takes longer under AddressSanitizer than the program
    // does.
    const pid_t child = ::vfork();  // NOLINT(clang-analyzer-security.insecureAPI.vfork)
    if (child < 0) fail("vfork");
    if (child > 0) return child;
    if (owns_terminal) {
      ::setsid();
      ::ioctl(in, TIOCSCTTY, 0);
    }
    ::dup2(in, STDIN_FILENO);
    ::dup2(out, STDOUT_FILENO);
    ::dup2(err, STDERR_FILENO);
    ::signal(SIGPIPE, SIG_DFL);
    ::alarm(longest_run_in_seconds);
    if (::chdir(directory_.c_str()) == 0)
      ::execve(arguments_.front(), arguments_.data(), environment_.data());
    ::_exit(127);
  }

 private:
  std::string directory_;
  std::vector<std::string> words_;
  std::vector<std::string> variables_;
  std::vector<char*> arguments_;
  std::vector<char*> environment_;
};

// Reads once; false at the end. A terminal whose other side is gone says EIO.
bool read_some(int descriptor, std::string& text) {
  std::array<char, 65536> buffer;
  const ssize_t count = ::read(descriptor, buffer.data(), buffer.size());
  if (count < 0 && errno == EINTR) return true;
  if (count <= 0) return false;
  text.append(buffer.data(), static_cast<std::size_t>(count));
  return true;
}

// Writes input and reads both outputs at the same time, so that nobody waits for a full pipe.
class Conversation {
 public:
  Conversation(Pipe& in, Pipe& out, Pipe& err, std::string_view input)
      : in_(in), out_(out), err_(err), input_(input) {
    if (input_.empty()) in_.close_write();
    ::fcntl(in_.write_end(), F_SETFL, O_NONBLOCK);
  }

  void run(ProgramResult& result) {
    bool out_open = true;
    bool err_open = true;
    while (out_open || err_open) {
      std::array<pollfd, 3> waits{{{out_open ? out_.read_end() : -1, POLLIN, 0},
                                   {err_open ? err_.read_end() : -1, POLLIN, 0},
                                   {in_.write_end(), POLLOUT, 0}}};
      ::poll(waits.data(), waits.size(), -1);
      if (waits[0].revents != 0) out_open = read_some(out_.read_end(), result.out);
      if (waits[1].revents != 0) err_open = read_some(err_.read_end(), result.err);
      if (waits[2].revents != 0) write_some();
    }
  }

 private:
  void write_some() {
    const ssize_t count = ::write(in_.write_end(), input_.data(), input_.size());
    if (count > 0) input_.remove_prefix(static_cast<std::size_t>(count));
    if ((count < 0 && errno != EAGAIN && errno != EINTR) || input_.empty()) in_.close_write();
  }

  Pipe& in_;
  Pipe& out_;
  Pipe& err_;
  std::string_view input_;
};

void wait_for(pid_t child, ProgramResult& result) {
  int status = 0;
  while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  if (WIFEXITED(status)) result.exit_code = WEXITSTATUS(status);
  if (WIFSIGNALED(status)) result.signal = WTERMSIG(status);
}

ProgramResult run_with_output(const ProgramCall& call, int output) {
  Pipe in;
  Pipe err;
  ProgramResult result;
  const pid_t child = Child(call).start(in.read_end(), output, err.write_end());
  in.close_write();
  err.close_write();
  while (read_some(err.read_end(), result.err)) {
  }
  wait_for(child, result);
  return result;
}

}  // namespace

std::string program_path() { return SIGNALR_CONFIG_PROGRAM; }

ProgramResult run_program(const ProgramCall& call) {
  ::signal(SIGPIPE, SIG_IGN);  // a program that ends without reading its input is no problem of the test's
  Pipe in;
  Pipe out;
  Pipe err;
  ProgramResult result;
  const pid_t child = Child(call).start(in.read_end(), out.write_end(), err.write_end());
  in.close_read();
  out.close_write();
  err.close_write();
  Conversation(in, out, err, call.input).run(result);
  wait_for(child, result);
  return result;
}

ProgramResult run_program_on_terminal(const ProgramCall& call) {
  int ours = -1;
  int theirs = -1;
  if (::openpty(&ours, &theirs, nullptr, nullptr, nullptr) != 0) fail("openpty");
  ProgramResult result;
  const pid_t child = Child(call).start(theirs, theirs, theirs);
  ::close(theirs);
  if (::write(ours, call.input.data(), call.input.size()) < 0) fail("write");
  while (read_some(ours, result.out)) {
  }
  ::close(ours);
  wait_for(child, result);
  return result;
}

namespace {

bool has_ended(pid_t child) {
  siginfo_t state{};
  ::waitid(P_PID, static_cast<id_t>(child), &state, WEXITED | WNOHANG | WNOWAIT);
  return state.si_pid == child;
}

}  // namespace

ProgramResult run_program_in_dialogue(const ProgramCall& call, const std::vector<TypedAnswer>& answers) {
  int ours = -1;
  int theirs = -1;
  if (::openpty(&ours, &theirs, nullptr, nullptr, nullptr) != 0) fail("openpty");
  ProgramResult result;
  Child program(call);
  program.owns_terminal = true;
  const pid_t child = program.start(theirs, theirs, theirs);
  std::size_t seen = 0;
  for (const TypedAnswer& answer : answers) {
    while (result.out.find(answer.question, seen) == std::string::npos && !has_ended(child)) {
      pollfd wait{ours, POLLIN, 0};
      if (::poll(&wait, 1, 100) > 0) read_some(ours, result.out);
    }
    seen = result.out.size();
    if (::write(ours, answer.typed.data(), answer.typed.size()) < 0) fail("write");
  }
  // The other side stays open here, so that its settings can be looked at: the output ends with the program.
  wait_for(child, result);
  termios settings{};
  ::tcgetattr(theirs, &settings);
  result.echo = (settings.c_lflag & ECHO) != 0;
  ::close(theirs);
  while (read_some(ours, result.out)) {
  }
  ::close(ours);
  return result;
}

ProgramResult run_program_into(const ProgramCall& call, const std::filesystem::path& output) {
  const int descriptor = ::open(output.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
  if (descriptor < 0) fail("open");
  ProgramResult result = run_with_output(call, descriptor);
  ::close(descriptor);
  return result;
}

ProgramResult run_program_without_reader(const ProgramCall& call) {
  Pipe out;
  out.close_read();
  return run_with_output(call, out.write_end());
}

Sandbox::Sandbox() {
  std::string name = (std::filesystem::temp_directory_path() / "signalr-config-test-XXXXXX").string();
  if (::mkdtemp(name.data()) == nullptr) fail("mkdtemp");
  path_ = name;
  std::filesystem::create_directory(path_ / "app");
}

Sandbox::~Sandbox() {
  std::error_code ignored;
  std::filesystem::remove_all(path_, ignored);
}

void Sandbox::write(const std::filesystem::path& name, std::string_view text) const {
  const std::filesystem::path file = path_ / name;
  std::filesystem::create_directories(file.parent_path());
  std::ofstream(file, std::ios::binary) << text;
}

void Sandbox::write_secrets(const std::string& id, std::string_view text) const {
  write(std::filesystem::path("home/.microsoft/usersecrets") / id / "secrets.json", text);
}

ProgramCall Sandbox::call(std::vector<std::string> arguments) const {
  ProgramCall call;
  call.arguments = std::move(arguments);
  call.environment["HOME"] = home().string();
  call.directory = path_ / "app";
  return call;
}

}  // namespace signalr_config::test
