#include "cli/running_program.hpp"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <stdexcept>
#include <system_error>
#include <thread>
#include <utility>
#include <vector>

namespace signalr_config::test {

namespace {

constexpr std::chrono::seconds longest_wait{30};

[[noreturn]] void fail(const char* what) { throw std::system_error(errno, std::generic_category(), what); }

std::vector<char*> pointers(std::vector<std::string>& words) {
  std::vector<char*> result;
  for (std::string& word : words) result.push_back(word.data());
  result.push_back(nullptr);
  return result;
}

// A file without a name for standard error: nobody has to read it while the program runs.
int unnamed_file() {
  const int file = ::open("/tmp", O_TMPFILE | O_RDWR | O_CLOEXEC, 0600);
  if (file < 0) fail("open");
  return file;
}

}  // namespace

RunningProgram::RunningProgram(const ProgramCall& call) : err_(unnamed_file()) {
  std::array<int, 2> ends{};
  if (::pipe2(ends.data(), O_CLOEXEC) != 0) fail("pipe2");
  out_ = ends[0];
  // posix_spawn cannot change the directory in the C library of Debian 11 and of others.
  std::vector<std::string> words{"/bin/sh", "-c", "cd \"$0\" && exec \"$@\"", call.directory.string(),
                                 SIGNALR_CONFIG_PROGRAM};
  words.insert(words.end(), call.arguments.begin(), call.arguments.end());
  std::vector<std::string> variables;
  for (const auto& [name, value] : call.environment) variables.push_back(name + "=" + value);
  posix_spawn_file_actions_t actions{};
  ::posix_spawn_file_actions_init(&actions);
  ::posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
  ::posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
  ::posix_spawn_file_actions_adddup2(&actions, err_, STDERR_FILENO);
  const int error = ::posix_spawn(&process_, "/bin/sh", &actions, nullptr, pointers(words).data(),
                                  pointers(variables).data());
  ::posix_spawn_file_actions_destroy(&actions);
  ::close(ends[1]);
  if (error != 0) throw std::system_error(error, std::generic_category(), "posix_spawn");
}

RunningProgram::~RunningProgram() {
  close_output();
  if (process_ > 0) {
    ::kill(process_, SIGKILL);
    ::waitpid(process_, nullptr, 0);
  }
  ::close(err_);
}

bool RunningProgram::read_more(std::chrono::milliseconds limit) {
  pollfd input{out_, POLLIN, 0};
  if (::poll(&input, 1, static_cast<int>(limit.count())) <= 0) return false;
  std::array<char, 4096> buffer{};
  const ssize_t count = ::read(out_, buffer.data(), buffer.size());
  if (count <= 0) return false;
  unread_.append(buffer.data(), static_cast<std::size_t>(count));
  return true;
}

std::string RunningProgram::read_line() {
  while (!has_line()) {
    if (!read_more(longest_wait))
      throw std::runtime_error("the program wrote no line: " + unread_ + wait().err);
  }
  const std::size_t end = unread_.find('\n');
  std::string line = unread_.substr(0, end);
  unread_.erase(0, end + 1);
  return line;
}

std::string RunningProgram::read_line_with(const std::string& text) {
  std::string line = read_line();
  while (line.find(text) == std::string::npos) line = read_line();
  return line;
}

bool RunningProgram::is_silent(std::chrono::milliseconds time) { return !has_line() && !read_more(time); }

void RunningProgram::send(int signal) const {
  // To kill() -1 is every process that there is.
  if (process_ <= 0) throw std::runtime_error("the program has ended already");
  ::kill(process_, signal);
}

void RunningProgram::close_output() {
  if (out_ >= 0) ::close(out_);
  out_ = -1;
}

ProgramResult RunningProgram::wait() {
  if (process_ <= 0) throw std::runtime_error("the program has ended already");
  ProgramResult result;
  if (out_ >= 0) {
    // The end of its output first; a program that does not end would be waited for without end below.
    while (read_more(longest_wait)) {
    }
  }
  int status = 0;
  const auto end = std::chrono::steady_clock::now() + longest_wait;
  while (::waitpid(process_, &status, WNOHANG) == 0) {
    if (std::chrono::steady_clock::now() > end) throw std::runtime_error("the program does not end");
    std::this_thread::sleep_for(std::chrono::milliseconds(5));
  }
  process_ = -1;
  if (WIFEXITED(status)) result.exit_code = WEXITSTATUS(status);
  if (WIFSIGNALED(status)) result.signal = WTERMSIG(status);
  result.out = std::exchange(unread_, {});
  std::array<char, 4096> buffer{};
  off_t at = 0;
  while (const ssize_t count = ::pread(err_, buffer.data(), buffer.size(), at)) {
    if (count < 0) break;
    result.err.append(buffer.data(), static_cast<std::size_t>(count));
    at += count;
  }
  return result;
}

}  // namespace signalr_config::test
