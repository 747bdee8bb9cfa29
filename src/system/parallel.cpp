#include "system/parallel.hpp"

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <system_error>
#include <thread>
#include <vector>

namespace signalr_config::system {

namespace {

// A thread costs about as much as reading a few files.
constexpr std::size_t least_for_a_thread = 16;

class Crew {
 public:
  Crew(std::size_t count, const std::function<void(std::size_t)>& work) : count_(count), work_(work) {}

  void run(std::size_t helpers) {
    std::vector<std::jthread> threads;
    try {
      while (threads.size() < helpers) threads.emplace_back([this] { take_turns(); });
    } catch (const std::system_error&) {
      // As many as the system gives.
    }
    take_turns();
    threads.clear();
    if (failure_) std::rethrow_exception(failure_);
  }

 private:
  void take_turns() noexcept {
    try {
      for (std::size_t index = next_++; index < count_; index = next_++) work_(index);
    } catch (...) {
      next_ = count_;
      const std::scoped_lock lock(mutex_);
      if (!failure_) failure_ = std::current_exception();
    }
  }

  std::size_t count_;
  const std::function<void(std::size_t)>& work_;
  std::atomic<std::size_t> next_ = 0;
  std::mutex mutex_;
  std::exception_ptr failure_;
};

}  // namespace

void for_each_index(std::size_t count, unsigned threads, const std::function<void(std::size_t)>& work) {
  const std::size_t useful = std::min<std::size_t>(threads, count / least_for_a_thread + 1);
  Crew(count, work).run(useful > 0 ? useful - 1 : 0);
}

}  // namespace signalr_config::system
