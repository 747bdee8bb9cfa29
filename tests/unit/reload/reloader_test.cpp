#include "reload/reloader.hpp"

#include <catch2/catch.hpp>
#include <new>
#include <thread>

using namespace signalr_config;
using namespace signalr_config::reload;

namespace {

/// There is no memory the first times that somebody waits.
class FailingWatcher final : public Watcher {
 public:
  explicit FailingWatcher(std::function<void()> after) : after_(std::move(after)) {}

  std::vector<Diagnostic> watch(const std::vector<std::filesystem::path>&) override { return {}; }
  bool is_watched(const std::string&) const override { return true; }
  void wake() noexcept override {}

  Changes wait(std::optional<TimePoint>) override {
    if (++calls_ <= 3) throw std::bad_alloc();
    after_();
    return {};
  }

 private:
  std::function<void()> after_;
  int calls_ = 0;
};

}  // namespace

TEST_CASE("a failure to follow is told once, and what was missed is read") {
  int loads = 0;
  const EndpointLoader loader = [&] {
    ++loads;
    return EndpointLoad{Resolution(), {}};
  };
  MonitorOptions options;
  options.write_quiet = options.refusal_quiet = std::chrono::milliseconds(0);
  SnapshotHolder snapshot;
  Observers observers;
  std::vector<std::string> told;
  EndpointObserver observer;
  observer.noticed = [&](const Diagnostic& notice) { told.emplace_back(to_string(notice.code)); };
  observers.add(observer, ChangeFilter::any);
  Reloader* running = nullptr;
  MadeWatcher made;
  made.watcher = std::make_unique<FailingWatcher>([&] {
    if (loads > 0) running->stop();
  });
  Reloader reloader(loader, options, std::move(made), snapshot, observers);
  running = &reloader;
  reloader.run();
  CHECK(told == std::vector<std::string>{"watching-failed"});
  CHECK(loads > 0);
}
