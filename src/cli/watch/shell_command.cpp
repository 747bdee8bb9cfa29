#include "cli/watch/shell_command.hpp"

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <spawn.h>
#include <vector>

namespace signalr_config::cli {

namespace {

// What posix_spawn is told, for as long as it runs.
class SpawnSettings {
 public:
  SpawnSettings(CommandOutput output, const sigset_t& signals) {
    ::posix_spawn_file_actions_init(&actions);
    ::posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    if (output == CommandOutput::to_standard_error)
      ::posix_spawn_file_actions_adddup2(&actions, STDERR_FILENO, STDOUT_FILENO);
    ::posix_spawnattr_init(&attributes);
    ::posix_spawnattr_setsigmask(&attributes, &signals);
    ::posix_spawnattr_setpgroup(&attributes, 0);
    ::posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETPGROUP);
  }
  ~SpawnSettings() {
    ::posix_spawn_file_actions_destroy(&actions);
    ::posix_spawnattr_destroy(&attributes);
  }
  SpawnSettings(const SpawnSettings&) = delete;
  SpawnSettings& operator=(const SpawnSettings&) = delete;

  posix_spawn_file_actions_t actions{};
  posix_spawnattr_t attributes{};
};

std::vector<char*> pointers(std::vector<std::string>& words) {
  std::vector<char*> result;
  for (std::string& word : words) result.push_back(word.data());
  result.push_back(nullptr);
  return result;
}

}  // namespace

int ShellCommand::start(const Environment& variables) {
  std::vector<std::string> arguments{"sh", "-c", text_};
  std::vector<std::string> environment;
  for (const EnvironmentVariable& variable : variables.variables())
    environment.push_back(variable.name + "=" + variable.value);
  const SpawnSettings settings(output_, signals_);
  const int error = ::posix_spawn(&process_, "/bin/sh", &settings.actions, &settings.attributes,
                                  pointers(arguments).data(), pointers(environment).data());
  if (error != 0) process_ = 0;
  return error;
}

std::optional<int> ShellCommand::ended() {
  int status = 0;
  if (process_ == 0 || ::waitpid(process_, &status, WNOHANG) != process_) return std::nullopt;
  process_ = 0;
  return status;
}

void ShellCommand::send(int signal) const {
  if (process_ != 0) ::kill(-process_, signal);
}

std::string failure_words(int status) {
  if (WIFSIGNALED(status)) return "signal " + std::to_string(WTERMSIG(status));
  const int code = WIFEXITED(status) ? WEXITSTATUS(status) : 0;
  return code == 0 ? std::string() : "exit status " + std::to_string(code);
}

}  // namespace signalr_config::cli
