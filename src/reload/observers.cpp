#include "reload/observers.hpp"

#include <exception>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "log/records.hpp"

namespace signalr_config::reload {

namespace {

// `2 added, 1 removed`.
std::string summary(const ResolutionDifference& difference) {
  std::string text;
  const auto count = [&](std::size_t number, std::string_view what) {
    if (number == 0) return;
    text.append(text.empty() ? "" : ", ").append(std::to_string(number)).append(what);
  };
  count(difference.added.size() + difference.unresolved_added.size(), " added");
  count(difference.removed.size() + difference.unresolved_removed.size(), " removed");
  count(difference.renamed.size(), " renamed");
  count(difference.type_changed.size(), " of another type");
  count(difference.credential_changed.size(), " with another credential");
  count(difference.options_changed.size(), " options changed");
  return text.empty() ? "nothing is different for the endpoints" : "endpoints: " + text;
}

LogLevel level_of(Severity severity) {
  switch (severity) {
    case Severity::error:
      return LogLevel::error;
    case Severity::warning:
      return LogLevel::warning;
    case Severity::info:
      break;
  }
  return LogLevel::info;
}

void log_all(const std::vector<Diagnostic>& diagnostics) {
  for (const Diagnostic& diagnostic : diagnostics) log::write(level_of(diagnostic.severity), diagnostic);
}

bool passes(ChangeFilter filter, const AcceptedChange& change) {
  if (filter == ChangeFilter::any || !change.before) return true;
  return filter == ChangeFilter::options ? change.difference.changes_options()
                                         : change.difference.changes_endpoints();
}

}  // namespace

std::size_t Observers::add(EndpointObserver observer, ChangeFilter filter) {
  auto added = std::make_shared<const Subscriber>(Subscriber{std::move(observer), filter});
  const std::lock_guard lock(mutex_);
  subscribers_.emplace(next_, std::move(added));
  return next_++;
}

void Observers::remove(std::size_t number) noexcept {
  std::shared_ptr<const Subscriber> last;  // destroyed without the lock: it may hold anything
  std::unique_lock lock(mutex_);
  if (const auto found = subscribers_.find(number); found != subscribers_.end()) {
    last = std::move(found->second);
    subscribers_.erase(found);
  }
  call_ended_.wait(lock, [&] { return called_ != number || caller_ == std::this_thread::get_id(); });
}

Audience Observers::present() {
  const std::lock_guard lock(mutex_);
  return Audience{next_};
}

void Observers::accepted(const AcceptedChange& change, Audience audience) {
  if (log::is_wanted(LogLevel::info))
    log::write(LogLevel::info, "snapshot " + std::to_string(change.after->version) + " is in place; " +
                                   summary(change.difference));
  log_all(change.after->warnings);
  tell(audience, [&](const Subscriber& subscriber) {
    if (subscriber.observer.accepted && passes(subscriber.filter, change))
      subscriber.observer.accepted(change);
  });
}

void Observers::refused(const RefusedChange& change, Audience audience) {
  log::write(LogLevel::error, "the configuration is refused");
  log_all(change.diagnostics);
  tell(audience, [&](const Subscriber& subscriber) {
    if (subscriber.observer.refused) subscriber.observer.refused(change);
  });
}

void Observers::noticed(const Diagnostic& notice) {
  log::write(level_of(notice.severity), notice);
  tell(everybody, [&](const Subscriber& subscriber) {
    if (subscriber.observer.noticed) subscriber.observer.noticed(notice);
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

Observers::Subscribers Observers::subscribers() {
  const std::lock_guard lock(mutex_);
  return subscribers_;
}

void Observers::tell(Audience audience, const Call& call) {
  for (const auto& [number, subscriber] : subscribers()) {
    if (number >= static_cast<std::size_t>(audience) || !begin_call(number)) continue;
    std::exception_ptr failure;
    try {
      call(*subscriber);
    } catch (...) {
      failure = std::current_exception();
    }
    end_call();
    if (failure) report_failure(failure);
  }
}

bool Observers::begin_call(std::size_t number) {
  const std::lock_guard lock(mutex_);
  if (silent_ || !subscribers_.contains(number)) return false;
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
  // What it says may quote the configuration.
  log::write(LogLevel::error, "a callback of a monitor's subscriber has thrown an exception");
  for (const auto& [number, subscriber] : subscribers()) {
    if (!subscriber->observer.failed || !begin_call(number)) continue;
    try {
      subscriber->observer.failed(failure);
    } catch (...) {  // what reports failures and fails is past helping
    }
    end_call();
  }
}

}  // namespace signalr_config::reload
