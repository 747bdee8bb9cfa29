#include "reload/observers.hpp"

#include <exception>
#include <utility>
#include <vector>

namespace signalr_config::reload {

std::size_t Observers::add(EndpointObserver observer) {
  const std::lock_guard lock(mutex_);
  observers_.emplace(next_, std::make_shared<const EndpointObserver>(std::move(observer)));
  return next_++;
}

void Observers::remove(std::size_t number) {
  std::shared_ptr<const EndpointObserver> last;  // destroyed without the lock: it may hold anything
  std::unique_lock lock(mutex_);
  if (const auto found = observers_.find(number); found != observers_.end()) {
    last = std::move(found->second);
    observers_.erase(found);
  }
  call_ended_.wait(lock, [&] { return called_ != number || caller_ == std::this_thread::get_id(); });
}

void Observers::accepted(const AcceptedChange& change) {
  tell([&](const EndpointObserver& observer) {
    if (observer.accepted) observer.accepted(change);
  });
}

void Observers::refused(const RefusedChange& change) {
  tell([&](const EndpointObserver& observer) {
    if (observer.refused) observer.refused(change);
  });
}

void Observers::noticed(const Diagnostic& notice) {
  tell([&](const EndpointObserver& observer) {
    if (observer.noticed) observer.noticed(notice);
  });
}

void Observers::silence() {
  const std::lock_guard lock(mutex_);
  silent_ = true;
}

void Observers::resume() {
  const std::lock_guard lock(mutex_);
  silent_ = false;
}

void Observers::tell(const Call& call) {
  std::vector<std::pair<std::size_t, std::shared_ptr<const EndpointObserver>>> observers;
  {
    const std::lock_guard lock(mutex_);
    observers.assign(observers_.begin(), observers_.end());
  }
  for (const auto& [number, observer] : observers) {
    if (!begin_call(number)) continue;
    std::exception_ptr failure;
    try {
      call(*observer);
    } catch (...) {
      failure = std::current_exception();
    }
    end_call();
    if (failure) report_failure(failure);
  }
}

bool Observers::begin_call(std::size_t number) {
  const std::lock_guard lock(mutex_);
  if (silent_ || !observers_.contains(number)) return false;
  called_ = number;
  caller_ = std::this_thread::get_id();
  return true;
}

void Observers::end_call() {
  const std::lock_guard lock(mutex_);
  called_ = 0;
  caller_ = {};
  call_ended_.notify_all();
}

void Observers::report_failure(const std::exception_ptr& failure) {
  std::vector<std::pair<std::size_t, std::shared_ptr<const EndpointObserver>>> observers;
  {
    const std::lock_guard lock(mutex_);
    observers.assign(observers_.begin(), observers_.end());
  }
  for (const auto& [number, observer] : observers) {
    if (!observer->failed || !begin_call(number)) continue;
    try {
      observer->failed(failure);
    } catch (...) {  // what reports failures and fails is past helping
    }
    end_call();
  }
}

}  // namespace signalr_config::reload
