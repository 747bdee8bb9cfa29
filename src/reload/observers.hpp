#pragma once

#include <condition_variable>
#include <cstddef>
#include <functional>
#include <limits>
#include <map>
#include <memory>
#include <mutex>
#include <thread>

#include "signalr_config/endpoint_monitor.hpp"

namespace signalr_config::reload {

/// Who was subscribed at some moment: those with lower numbers.
enum class Audience : std::size_t {};
inline constexpr Audience everybody{std::numeric_limits<std::size_t>::max()};

/// The subscribers. No lock is held while they are called, so that they may subscribe, unsubscribe and stop
/// what calls them.
class Observers {
 public:
  std::size_t add(EndpointObserver observer, ChangeFilter filter);

  /// When this returns, no callback of the observer runs, unless it is this thread that runs it.
  void remove(std::size_t number) noexcept;

  /// Those who are subscribed now.
  Audience present();

  void accepted(const AcceptedChange& change, Audience audience = everybody);
  void refused(const RefusedChange& change, Audience audience = everybody);
  void noticed(const Diagnostic& notice);

  /// Calls nobody from now on, until the next `resume`.
  void silence();
  void resume();

 private:
  struct Subscriber {
    EndpointObserver observer;
    ChangeFilter filter;
  };
  // In the order of subscribing.
  using Subscribers = std::map<std::size_t, std::shared_ptr<const Subscriber>>;
  using Call = std::function<void(const Subscriber& subscriber)>;

  Subscribers subscribers();
  void tell(Audience audience, const Call& call);
  bool begin_call(std::size_t number);
  void end_call();
  void report_failure(const std::exception_ptr& failure);

  std::mutex mutex_;
  std::condition_variable call_ended_;
  Subscribers subscribers_;
  std::size_t next_ = 1;
  std::size_t called_ = 0;  // 0: nobody
  std::thread::id caller_;
  bool silent_ = false;
};

}  // namespace signalr_config::reload
