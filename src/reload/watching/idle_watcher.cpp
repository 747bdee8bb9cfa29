#include <condition_variable>
#include <mutex>

#include "reload/watching/watcher.hpp"

namespace signalr_config::reload {

namespace {

// Needs no descriptor: it works where there are none left.
class IdleWatcher final : public Watcher {
 public:
  std::vector<Diagnostic> watch(const std::vector<std::filesystem::path>&) override { return {}; }

  bool is_watched(const std::string&) const override { return true; }

  Changes wait(std::optional<TimePoint> until) override {
    std::unique_lock lock(mutex_);
    const auto is_awake = [this] { return awake_; };
    if (until) {
      woken_.wait_until(lock, *until, is_awake);
    } else {
      woken_.wait(lock, is_awake);
    }
    awake_ = false;
    return {};
  }

  void wake() noexcept override {
    const std::lock_guard lock(mutex_);
    awake_ = true;
    woken_.notify_one();
  }

 private:
  std::mutex mutex_;
  std::condition_variable woken_;
  bool awake_ = false;
};

}  // namespace

std::unique_ptr<Watcher> make_idle_watcher() { return std::make_unique<IdleWatcher>(); }

}  // namespace signalr_config::reload
