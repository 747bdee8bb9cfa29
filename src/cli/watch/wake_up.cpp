#include "cli/watch/wake_up.hpp"

#include <sys/eventfd.h>
#include <sys/signalfd.h>
#include <unistd.h>

#include <cerrno>
#include <cstdint>
#include <system_error>
#include <utility>

namespace signalr_config::cli {

SignalInput::SignalInput() {
  sigset_t taken{};
  ::sigemptyset(&taken);
  for (const int signal : {SIGINT, SIGTERM, SIGHUP, SIGCHLD}) ::sigaddset(&taken, signal);
  sigset_t blocked = taken;
  ::sigaddset(&blocked, SIGPIPE);
  ::pthread_sigmask(SIG_BLOCK, &blocked, &before_);
  input_ = system::FileDescriptor(::signalfd(-1, &taken, SFD_CLOEXEC | SFD_NONBLOCK));
  if (!input_) throw std::system_error(errno, std::generic_category(), "signalfd");
}

SignalInput::~SignalInput() {
  // What has arrived and was not taken belongs to the program that goes on; a pipe without reader does not.
  sigset_t pipe{};
  ::sigemptyset(&pipe);
  ::sigaddset(&pipe, SIGPIPE);
  const timespec now{};
  ::sigtimedwait(&pipe, nullptr, &now);
  ::pthread_sigmask(SIG_SETMASK, &before_, nullptr);
}

std::optional<int> SignalInput::next() {
  signalfd_siginfo info{};
  if (::read(input_.get(), &info, sizeof info) != sizeof info) return std::nullopt;
  return static_cast<int>(info.ssi_signo);
}

EventQueue::EventQueue() : bell_(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)) {
  if (!bell_) throw std::system_error(errno, std::generic_category(), "eventfd");
}

void EventQueue::add(std::function<void()> work) {
  const std::lock_guard lock(mutex_);
  work_.push_back(std::move(work));
  const std::uint64_t ring = 1;
  [[maybe_unused]] const ssize_t written = ::write(bell_.get(), &ring, sizeof ring);
}

void EventQueue::run() {
  std::vector<std::function<void()>> work;
  {
    const std::lock_guard lock(mutex_);
    std::uint64_t rings = 0;
    [[maybe_unused]] const ssize_t count = ::read(bell_.get(), &rings, sizeof rings);
    work.swap(work_);
  }
  for (const auto& one : work) one();
}

}  // namespace signalr_config::cli
