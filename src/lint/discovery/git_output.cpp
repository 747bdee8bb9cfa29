#include "lint/discovery/git_output.hpp"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>

extern char** environ;

namespace signalr_config::lint {

namespace {

// What the child does with its streams: output into the pipe, nothing in, complaints nowhere.
class FileActions {
 public:
  explicit FileActions(int output) {
    ::posix_spawn_file_actions_init(&actions_);
    ::posix_spawn_file_actions_addopen(&actions_, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    ::posix_spawn_file_actions_adddup2(&actions_, output, STDOUT_FILENO);
    ::posix_spawn_file_actions_addopen(&actions_, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
  }
  ~FileActions() { ::posix_spawn_file_actions_destroy(&actions_); }
  FileActions(const FileActions&) = delete;
  FileActions& operator=(const FileActions&) = delete;

  const posix_spawn_file_actions_t* get() const { return &actions_; }

 private:
  posix_spawn_file_actions_t actions_{};
};

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

bool ended_well(pid_t child) {
  int status = 0;
  while (::waitpid(child, &status, 0) < 0) {
    if (errno != EINTR) return false;
  }
  return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

}  // namespace

std::string git_output(const std::filesystem::path& directory, const std::vector<std::string>& arguments) {
  // In a container the files often belong to another user, which git would refuse; reading is harmless.
  std::vector<std::string> words{
      "git", "-c", "safe.directory=*", "-c", "core.fsmonitor=false", "-C", directory.string()};
  words.insert(words.end(), arguments.begin(), arguments.end());
  std::vector<char*> pointers;
  for (std::string& word : words) pointers.push_back(word.data());
  pointers.push_back(nullptr);
  std::array<int, 2> pipe{};
  if (::pipe2(pipe.data(), O_CLOEXEC) != 0) return {};
  pid_t child = 0;
  const FileActions actions(pipe[1]);
  const int error = ::posix_spawnp(&child, "git", actions.get(), nullptr, pointers.data(), environ);
  ::close(pipe[1]);
  std::string text = error == 0 ? read_all(pipe[0]) : std::string();
  ::close(pipe[0]);
  return error == 0 && ended_well(child) ? text : std::string();
}

}  // namespace signalr_config::lint
