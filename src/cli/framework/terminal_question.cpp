#include "cli/framework/terminal_question.hpp"

#include <poll.h>
#include <sys/signalfd.h>
#include <termios.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <istream>
#include <optional>
#include <ostream>
#include <utility>

namespace signalr_config::cli {

namespace {

/// Standard input without echo, until this goes away. The signals that end programs wait meanwhile.
class SilentTerminal {
 public:
  SilentTerminal() {
    ::sigemptyset(&signals_);
    for (const int number : {SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGTSTP}) ::sigaddset(&signals_, number);
    ::sigprocmask(SIG_BLOCK, &signals_, &before_);
    arrived_ = ::signalfd(-1, &signals_, SFD_CLOEXEC | SFD_NONBLOCK);
    is_silent_ = ::tcgetattr(STDIN_FILENO, &shown_) == 0;
    if (!is_silent_) return;
    termios hidden = shown_;
    hidden.c_lflag &= ~static_cast<tcflag_t>(ECHO);
    // What was typed before the question is no answer to it.
    ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &hidden);
  }

  ~SilentTerminal() {
    if (is_silent_) ::tcsetattr(STDIN_FILENO, TCSANOW, &shown_);
    if (arrived_ >= 0) ::close(arrived_);
    ::sigprocmask(SIG_SETMASK, &before_, nullptr);
  }

  SilentTerminal(const SilentTerminal&) = delete;
  SilentTerminal& operator=(const SilentTerminal&) = delete;

  /// Waits for a line; false if a signal came first. It takes effect when this goes away.
  bool wait() const {
    std::array<pollfd, 2> waits{{{STDIN_FILENO, POLLIN, 0}, {arrived_, POLLIN, 0}}};
    while (::poll(waits.data(), waits.size(), -1) < 0 && errno == EINTR) {
    }
    return waits[1].revents == 0;
  }

 private:
  sigset_t signals_{};
  sigset_t before_{};
  termios shown_{};
  int arrived_ = -1;
  bool is_silent_ = false;
};

std::string read_line(Invocation& invocation) {
  std::string line;
  if (!std::getline(invocation.in, line))
    throw UsageError("standard input ended where an answer was expected");
  if (line.ends_with('\r')) line.pop_back();
  return line;
}

// Nothing if a signal came: the program goes on after it only if it was stopped and continued.
std::optional<std::string> read_silently(Invocation& invocation, std::string_view question) {
  const SilentTerminal terminal;
  // Only now: whoever waits for the question may answer at once.
  invocation.err << question << ": " << std::flush;
  const bool has_line = terminal.wait();
  invocation.err << '\n' << std::flush;
  return has_line ? std::optional(read_line(invocation)) : std::nullopt;
}

}  // namespace

bool can_ask(const Invocation& invocation) {
  return invocation.process.in_is_terminal && invocation.process.err_is_terminal;
}

std::string ask(Invocation& invocation, std::string_view question, Echo echo) {
  while (echo == Echo::off) {
    if (auto answer = read_silently(invocation, question)) return *std::move(answer);
  }
  invocation.err << question << ": " << std::flush;
  return read_line(invocation);
}

}  // namespace signalr_config::cli
