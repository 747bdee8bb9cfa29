#include "reload/monitor.hpp"

#include <sys/prctl.h>

#include <csignal>
#include <utility>

namespace signalr_config::reload {

namespace {

// A thread inherits which signals are blocked: those of the program are for the program's own threads.
class AllSignalsBlocked {
 public:
  AllSignalsBlocked() {
    sigset_t all{};
    ::sigfillset(&all);
    ::pthread_sigmask(SIG_SETMASK, &all, &before_);
  }
  ~AllSignalsBlocked() { ::pthread_sigmask(SIG_SETMASK, &before_, nullptr); }
  AllSignalsBlocked(const AllSignalsBlocked&) = delete;
  AllSignalsBlocked& operator=(const AllSignalsBlocked&) = delete;

 private:
  sigset_t before_{};
};

// The thread on which the callback runs has been told to end.
Diagnostic monitor_stopping() {
  Diagnostic problem;
  problem.code = DiagnosticCode::monitor_stopping;
  problem.message.text("a callback of a monitor that has been stopped has tried to start it");
  problem.remedy = "Start it on another thread, where `stop` waits until the callback has returned.";
  return problem;
}

}  // namespace

Monitor::Monitor(EndpointLoader loader, MonitorOptions options, WatcherFactory make_watcher)
    : loader_(std::move(loader)), options_(std::move(options)), make_watcher_(std::move(make_watcher)) {}

Result<void> Monitor::start(WithoutFirst without) {
  if (is_own_thread()) return running() ? Result<void>() : Result<void>(monitor_stopping());
  const std::lock_guard lock(life_);
  if (running()) return {};
  end_thread();  // one that a callback has stopped
  const auto reloader = std::make_shared<Reloader>(loader_, options_, make_watcher_(), snapshot_, observers_);
  Result<void> loaded = reloader->load_first();
  if (!loaded && without == WithoutFirst::refuse) return loaded;
  observers_.resume();
  begin_thread(reloader);
  return {};
}

void Monitor::stop() {
  observers_.silence();
  if (const auto current = reloader()) current->stop();
  if (is_own_thread()) return;
  const std::lock_guard lock(life_);
  end_thread();
}

void Monitor::abandon() {
  stop();
  if (is_own_thread()) thread_.detach();
}

bool Monitor::running() const {
  const auto current = reloader();
  return current && !current->is_stopping();
}

void Monitor::request_reload() {
  if (const auto current = reloader()) current->request_reload();
}

std::shared_ptr<Reloader> Monitor::reloader() const {
  const std::lock_guard lock(state_);
  return reloader_.lock();
}

bool Monitor::is_own_thread() const {
  const std::lock_guard lock(state_);
  return thread_id_ == std::this_thread::get_id();
}

void Monitor::begin_thread(const std::shared_ptr<Reloader>& reloader) {
  const AllSignalsBlocked blocked;
  const std::lock_guard lock(state_);
  thread_ = std::thread([self = shared_from_this(), own = reloader]() mutable {
    ::prctl(PR_SET_NAME, "signalr_reload");
    own->run();
    own.reset();
  });
  thread_id_ = thread_.get_id();
  reloader_ = reloader;
}

void Monitor::end_thread() {
  if (const auto current = reloader()) current->stop();
  if (thread_.joinable()) thread_.join();
  const std::lock_guard lock(state_);
  thread_id_ = {};
}

}  // namespace signalr_config::reload
