#include "cli/watch/event_queue.hpp"

#include <sys/eventfd.h>
#include <unistd.h>

#include <cerrno>
#include <cstdint>
#include <system_error>
#include <utility>

namespace signalr_config::cli {

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
