#include "signalr_config/endpoint_monitor.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "hosts/load_host.hpp"
#include "reload/monitor.hpp"

namespace signalr_config {
inline namespace SIGNALR_CONFIG_EXPORT v0 {

namespace {

EndpointLoad load_host(const HostOptions& host, const ResolveOptions& options) {
  hosts::HostLoad loaded = hosts::load_host(host, options);
  return {std::move(loaded.resolution), std::move(loaded.paths)};
}

EndpointLoad load_sources(const ConfigurationBuilder& builder, const ResolveOptions& options) {
  auto resolution = builder.load().and_then(
      [&](const Configuration& configuration) { return checked(resolve(configuration, options)); });
  return {std::move(resolution), builder.paths()};
}

}  // namespace

EndpointLoader::EndpointLoader(HostOptions host, ResolveOptions options)
    : load_([host = std::move(host), options = std::move(options)] { return load_host(host, options); }) {}

EndpointLoader::EndpointLoader(ConfigurationBuilder builder, ResolveOptions options)
    : load_([builder = std::move(builder), options = std::move(options)] {
        return load_sources(builder, options);
      }) {}

Subscription::Subscription(Subscription&& other) noexcept
    : observers_(std::exchange(other.observers_, {})), number_(other.number_) {}

Subscription& Subscription::operator=(Subscription&& other) noexcept {
  if (this == &other) return *this;
  end();
  observers_ = std::exchange(other.observers_, {});
  number_ = other.number_;
  return *this;
}

Subscription::~Subscription() { end(); }

void Subscription::end() noexcept {
  if (const auto observers = std::exchange(observers_, {}).lock()) observers->remove(number_);
}

EndpointMonitor::EndpointMonitor(EndpointLoader loader, MonitorOptions options)
    : monitor_(std::make_shared<reload::Monitor>(std::move(loader), std::move(options),
                                                 [] { return reload::make_watcher(); })) {}

EndpointMonitor::~EndpointMonitor() { monitor_->abandon(); }

Result<void> EndpointMonitor::start(WithoutFirst without) {
  // A callback may have destroyed this before it returns.
  const auto monitor = monitor_;
  return monitor->start(without);
}

void EndpointMonitor::stop() { monitor_->stop(); }

bool EndpointMonitor::running() const { return monitor_->running(); }

std::shared_ptr<const EndpointSnapshot> EndpointMonitor::snapshot() const {
  return monitor_->snapshot().get();
}

void EndpointMonitor::request_reload() { monitor_->request_reload(); }

Subscription EndpointMonitor::subscribe(EndpointObserver observer, ChangeFilter filter) {
  const std::shared_ptr<reload::Observers> observers(monitor_, &monitor_->observers());
  return {observers, observers->add(std::move(observer), filter)};
}

}  // namespace v0
}  // namespace signalr_config
