#include "system/captured_process.hpp"

#include <fcntl.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>

#include "system/file_descriptor.hpp"

namespace signalr_config::system {

namespace {

// A file in memory, which unlike a pipe holds any length without a reader.
FileDescriptor memory_file(std::string_view text) {
  FileDescriptor file(::memfd_create("input", MFD_CLOEXEC));
  while (file && !text.empty()) {
    const ssize_t written = ::write(file.get(), text.data(), text.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return {};
    text.remove_prefix(static_cast<std::size_t>(written));
  }
  if (file) ::lseek(file.get(), 0, SEEK_SET);
  return file;
}

std::vector<char*> pointers(std::vector<std::string>& texts) {
  std::vector<char*> pointers;
  for (std::string& text : texts) pointers.push_back(text.data());
  pointers.push_back(nullptr);
  return pointers;
}

// Starts the program with the streams given; -1 where it cannot be started.
pid_t spawn(std::vector<std::string> arguments, const Environment& environment, int in, int out) {
  std::vector<std::string> variables;
  for (const EnvironmentVariable& variable : environment.variables())
    variables.push_back(variable.name + "=" + variable.value);
  posix_spawn_file_actions_t actions;
  posix_spawnattr_t attributes;
  ::posix_spawn_file_actions_init(&actions);
  ::posix_spawnattr_init(&attributes);
  ::posix_spawn_file_actions_adddup2(&actions, in, STDIN_FILENO);
  ::posix_spawn_file_actions_adddup2(&actions, out, STDOUT_FILENO);
  ::posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
  // Signals that this program holds back must still end the other.
  sigset_t none;
  ::sigemptyset(&none);
  ::posix_spawnattr_setsigmask(&attributes, &none);
  ::posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK);
  pid_t child = -1;
  const int error = ::posix_spawnp(&child, arguments.front().c_str(), &actions, &attributes,
                                   pointers(arguments).data(), pointers(variables).data());
  ::posix_spawnattr_destroy(&attributes);
  ::posix_spawn_file_actions_destroy(&actions);
  return error == 0 ? child : -1;
}

std::string read_all(int descriptor) {
  std::string text;
  std::array<char, 65536> buffer{};
  while (true) {
    const ssize_t count = ::read(descriptor, buffer.data(), buffer.size());
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) return text;
    text.append(buffer.data(), static_cast<std::size_t>(count));
  }
}

int wait_for(pid_t child) {
  int status = 0;
  while (::waitpid(child, &status, 0) < 0) {
    if (errno != EINTR) return -1;
  }
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

}  // namespace

std::optional<CapturedOutput> run_captured(const std::vector<std::string>& arguments,
                                           const Environment& environment, std::string_view input) {
  const FileDescriptor in = memory_file(input);
  std::array<int, 2> ends{};
  if (!in || ::pipe2(ends.data(), O_CLOEXEC) != 0) return std::nullopt;
  const FileDescriptor out(ends[0]);
  FileDescriptor child_out(ends[1]);
  const pid_t child = spawn(arguments, environment, in.get(), child_out.get());
  child_out.reset();
  if (child < 0) return std::nullopt;
  CapturedOutput captured;
  captured.out = read_all(out.get());
  captured.exit_code = wait_for(child);
  return captured;
}

}  // namespace signalr_config::system
