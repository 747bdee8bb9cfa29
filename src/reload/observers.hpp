#pragma once

#include <condition_variable>
#include <cstddef>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <thread>

#include "signalr_config/endpoint_monitor.hpp"

namespace signalr_config::reload {

/// The subscribers. No lock is held while they are called, so that they may subscribe, unsubscribe and stop
/// what calls them.
class Observers {
 public:
  std::size_t add(EndpointObserver observer);

  /// When this returns, no callback of the observer runs, unless it is this thread that runs it.
  void remove(std::size_t number);

  void accepted(const AcceptedChange& change);
  void refused(const RefusedChange& change);
  void noticed(const Diagnostic& notice);

  /// Calls nobody from now on, until the next `resume`.
  void silence();
  void resume();

 private:
  using Call = std::function<void(const EndpointObserver& observer)>;

  void tell(const Call& call);
  bool begin_call(std::size_t number);
  void end_call();
  void report_failure(const std::exception_ptr& failure);

  std::mutex mutex_;
  std::condition_variable call_ended_;
  std::map<std::size_t, std::shared_ptr<const EndpointObserver>> observers_;
  std::size_t next_ = 1;
  std::size_t called_ = 0;  // 0: nobody
  std::thread::id caller_;
  bool silent_ = false;
};

}  // namespace signalr_config::reload
