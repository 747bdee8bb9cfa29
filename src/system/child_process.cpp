#include "system/child_process.hpp"

#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>

namespace signalr_config::system {

namespace {

/// The signals of the terminal's keys are ignored here, as long as it lives, and not in the child.
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

/// The child gets them as usual.
class DefaultKeys {
 public:
  DefaultKeys() {
    sigset_t keys;
    ::sigemptyset(&keys);
    ::sigaddset(&keys, SIGINT);
    ::sigaddset(&keys, SIGQUIT);
    ::posix_spawnattr_init(&attributes_);
    ::posix_spawnattr_setsigdefault(&attributes_, &keys);
    ::posix_spawnattr_setflags(&attributes_, POSIX_SPAWN_SETSIGDEF);
  }
  ~DefaultKeys() { ::posix_spawnattr_destroy(&attributes_); }
  DefaultKeys(const DefaultKeys&) = delete;
  DefaultKeys& operator=(const DefaultKeys&) = delete;

  const posix_spawnattr_t* get() const { return &attributes_; }

 private:
  posix_spawnattr_t attributes_{};
};

}  // namespace

int run_and_wait(const std::vector<std::string>& words) {
  constexpr int not_started = 127;
  constexpr int by_signal = 128;
  std::vector<std::string> copies = words;
  std::vector<char*> arguments;
  for (std::string& word : copies) arguments.push_back(word.data());
  arguments.push_back(nullptr);
  const IgnoredKeys ignored;
  const DefaultKeys child_keys;
  pid_t child = 0;
  if (::posix_spawnp(&child, arguments.front(), nullptr, child_keys.get(), arguments.data(), environ) != 0) {
    return not_started;
  }
  int status = 0;
  while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  return WIFEXITED(status) ? WEXITSTATUS(status) : by_signal + WTERMSIG(status);
}

}  // namespace signalr_config::system
